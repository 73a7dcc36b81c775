import { z } from 'zod'
import type { Trx } from '../db/connect.ts'
import { findOrAddOrganisation } from '../people/find-or-add-organisation.ts'
import { oneLine, requiredLine } from './typed-text.ts'

/** An organisation that takes part; the city is where it would host. Faults: `required`, `tooLong`. */
export const organisationInput = z.object({ name: requiredLine(160), city: oneLine(120) })

/**
 * Counts an organisation among those of a circle, so that it can be chosen as a host before anybody registered. One
 * that is known by name is found again; adding it twice changes nothing.
 * @returns whether the circle, and whether the institute, did not have it before
 */
export const addOrganisation = async (
  trx: Trx,
  input: z.output<typeof organisationInput> & { circleId: string; instituteId: string },
  now: Temporal.Instant,
): Promise<{ organisationId: string; isAdded: boolean; isNew: boolean }> => {
  const { circleId, instituteId, name, city } = input
  const { organisationId, isNew } = await findOrAddOrganisation(trx, { instituteId, name, city }, now)
  const added = await trx
    .insertInto('circle_organisation')
    .columns(['circle_id', 'organisation_id', 'position'])
    .expression((eb) =>
      eb
        .selectFrom('circle_organisation')
        .where('circle_id', '=', circleId)
        .select((one) => [
          one.val(circleId).$castTo<string>().as('circle_id'),
          one.val(organisationId).$castTo<string>().as('organisation_id'),
          one(one.fn.coalesce(one.fn.max('position'), one.lit(0)), '+', one.lit(1)).as('position'),
        ]),
    )
    .onConflict((conflict) => conflict.columns(['circle_id', 'organisation_id']).doNothing())
    .returning('organisation_id')
    .executeTakeFirst()
  return { organisationId, isAdded: added !== undefined, isNew }
}

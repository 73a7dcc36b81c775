import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { spaced } from './person-name.ts'

export interface NewOrganisation {
  instituteId: string
  name: string
  /** Fills the city of an organisation that has none yet; never changes one. */
  city: string
}

/**
 * The organisation of this name in this institute, whatever its capitals and spaces: "gemeente  zwolle" finds
 * "Gemeente Zwolle". Two at the same moment become one.
 */
export const findOrAddOrganisation = async (
  trx: Trx,
  { instituteId, name, city }: NewOrganisation,
  now: Temporal.Instant,
): Promise<{ organisationId: string; isNew: boolean }> => {
  const { id, isNew } = await trx
    .insertInto('organisation')
    .values({ institute_id: instituteId, name: spaced(name), city: spaced(city), created_at: now })
    .onConflict((conflict) =>
      conflict.expression(sql`institute_id, lower(name)`).doUpdateSet((given) => ({
        city: given.fn.coalesce(
          given.fn<string>('nullif', ['organisation.city', given.val('')]),
          'excluded.city',
        ),
      })),
    )
    // A row that no transaction changed yet is one that this statement wrote.
    .returning(['id', sql<boolean>`(xmax = 0)`.as('isNew')])
    .executeTakeFirstOrThrow()
  return { organisationId: id, isNew }
}

import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockCircle } from './queries.ts'

interface Added {
  circleId: string
  organisationId: string
  /** whether the institute did not know it before */
  isNew: boolean
}

/**
 * Undoes addOrganisation: the circle no longer counts it, and one that nobody knew before is gone. Refused as soon as
 * the circle names it: a meeting's host, or who is or will be asked to be one; and, for a new one, when a person does.
 */
export const takeOffOrganisation = async (
  trx: Trx,
  { circleId, organisationId, isNew }: Added,
): Promise<Outcome<null, 'inUse'>> => {
  await lockCircle(trx, circleId)
  const taken = await trx
    .deleteFrom('circle_organisation')
    .where('circle_id', '=', circleId)
    .where('organisation_id', '=', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting')
            .leftJoin('host_request', 'host_request.meeting_id', 'meeting.id')
            .leftJoin('planned_host', 'planned_host.meeting_id', 'meeting.id')
            .where('meeting.circle_id', '=', circleId)
            .where(({ or, eb }) =>
              or([
                eb('meeting.host_organisation_id', '=', organisationId),
                eb('host_request.organisation_id', '=', organisationId),
                eb('planned_host.organisation_id', '=', organisationId),
              ]),
            )
            .select('meeting.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('person')
            .innerJoin('registration', 'registration.person_id', 'person.id')
            .where('person.organisation_id', '=', organisationId)
            .where('registration.circle_id', '=', circleId)
            .select('person.id'),
        ),
      ),
    )
    .returning('organisation_id')
    .executeTakeFirst()
  if (!taken) return refused('inUse')
  if (isNew) await removeUnnamed(trx, organisationId)
  return done(null)
}

// Another circle or a person may have it meanwhile: then it stays.
const removeUnnamed = async (trx: Trx, organisationId: string): Promise<void> => {
  await trx
    .deleteFrom('organisation')
    .where('id', '=', organisationId)
    .where(({ and, not, exists, selectFrom, val }) =>
      and([
        ...NAMED_BY.map((table) =>
          not(
            exists(selectFrom(table).where('organisation_id', '=', organisationId).select(val(1).as('one'))),
          ),
        ),
        not(exists(selectFrom('meeting').where('host_organisation_id', '=', organisationId).select('id'))),
      ]),
    )
    .execute()
}

const NAMED_BY = ['circle_organisation', 'person', 'host_request', 'planned_host'] as const

import type { Db, Trx } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'
import type { Meeting } from './meeting.ts'

const COLUMNS = [
  'meeting.id',
  'meeting.circle_id as circleId',
  'meeting.number',
  'meeting.theme',
  'meeting.held_on as heldOn',
  'meeting.starts_at as startsAt',
  'meeting.ends_at as endsAt',
  'meeting.time_zone as timeZone',
  'meeting.place',
  'meeting.host_organisation_id as hostOrganisationId',
  'meeting.state',
  'meeting.version',
] as const

/** The meetings of a circle in order of their number; the circle stays locked until the transaction ends. */
export const lockMeetings = async (trx: Trx, circleId: string): Promise<Meeting[]> => {
  await trx.selectFrom('circle').where('id', '=', circleId).forUpdate().select('id').executeTakeFirstOrThrow()
  return trx
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .select(COLUMNS)
    .orderBy('number')
    .forUpdate()
    .execute()
}

/**
 * One meeting and its circle, locked until the transaction ends. The circle first, as everywhere: who signs up holds the
 * circle and then writes rows about its meetings, so taking them the other way round would let the two wait for ever.
 */
export const lockMeeting = async (trx: Trx, meetingId: string): Promise<Meeting> => {
  await trx
    .selectFrom('circle')
    .where('id', '=', (eb) => eb.selectFrom('meeting').where('id', '=', meetingId).select('circle_id'))
    .forUpdate()
    .select('id')
    .executeTakeFirstOrThrow()
  return trx
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select(COLUMNS)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Notes that something of a meeting was saved, for whoever stamps what is made from it. Lock the meeting first. */
export const touchMeeting = async (trx: Trx, meetingId: string, now: Temporal.Instant): Promise<void> => {
  await trx.updateTable('meeting').set({ changed_at: now }).where('id', '=', meetingId).execute()
}

export interface HostChoice {
  id: string
  name: string
  city: string
}

/** Who may host: the organisations of a circle and those of the people who registered, by name. */
export const findHostChoices = async (db: Db | Trx, circleId: string): Promise<HostChoice[]> =>
  db
    .selectFrom('organisation')
    .where((eb) =>
      eb.or([
        eb(
          'organisation.id',
          'in',
          eb
            .selectFrom('circle_organisation')
            .where('circle_organisation.circle_id', '=', circleId)
            .select('circle_organisation.organisation_id'),
        ),
        eb(
          'organisation.id',
          'in',
          eb
            .selectFrom('registration')
            .innerJoin('person', 'person.id', 'registration.person_id')
            .where('registration.circle_id', '=', circleId)
            .where('registration.state', 'in', CURRENT_STATES)
            .where('person.organisation_id', 'is not', null)
            .select((person) => person.ref('person.organisation_id').$notNull().as('id')),
        ),
      ]),
    )
    .select(['organisation.id', 'organisation.name', 'organisation.city'])
    .orderBy('organisation.name')
    .execute()

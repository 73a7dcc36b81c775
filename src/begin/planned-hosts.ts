import type { HostWay } from '../db/begin-tables.ts'
import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import type { HostToTell } from './begun-circle.ts'

export interface PlannedHost extends HostToTell {
  meetingId: string
  organisationId: string
  way: HostWay
  language: Language
}

/** Keeps who will receive which meeting of a circle, in the place of whoever was kept before. Tells nobody. */
export const keepPlannedHosts = async (
  trx: Trx,
  { circleId, hosts }: { circleId: string; hosts: PlannedHost[] },
): Promise<void> => {
  await trx
    .deleteFrom('planned_host')
    .where('meeting_id', 'in', (eb) =>
      eb.selectFrom('meeting').where('circle_id', '=', circleId).select('id'),
    )
    .execute()
  if (hosts.length === 0) return
  await trx
    .insertInto('planned_host')
    .values(
      hosts.map(({ meetingId, organisationId, name, email, language, way }) => ({
        meeting_id: meetingId,
        organisation_id: organisationId,
        name,
        email,
        language,
        way,
      })),
    )
    .execute()
}

/** Forgets who was kept for a meeting: they were told, or somebody else was in their place. */
export const forgetPlannedHost = async (trx: Trx, meetingId: string): Promise<void> => {
  await trx.deleteFrom('planned_host').where('meeting_id', '=', meetingId).execute()
}

/**
 * Whether somebody who is kept can still be told: their meeting lies ahead, and is theirs to receive, or nobody's yet when
 * they are to be asked.
 */
export const canBeTold = (
  { way, organisationId }: Pick<PlannedHost, 'way' | 'organisationId'>,
  meeting: Parameters<typeof whyNotChange>[0] & { hostOrganisationId: string | null },
  now: Temporal.Instant,
): boolean =>
  meeting.hostOrganisationId === (way === 'ask' ? null : organisationId) && !whyNotChange(meeting, now)

/** Who is kept for one meeting, or undefined. */
export const findPlannedHost = (db: Db | Trx, meetingId: string) =>
  db
    .selectFrom('planned_host')
    .where('meeting_id', '=', meetingId)
    .select(['organisation_id as organisationId', 'name', 'email', 'language', 'way'])
    .executeTakeFirst()

/** Who will receive which meeting of a circle and was not told yet, in the order of the meetings. */
export const findPlannedHosts = (db: Db | Trx, circleId: string) =>
  db
    .selectFrom('planned_host')
    .innerJoin('meeting', 'meeting.id', 'planned_host.meeting_id')
    .innerJoin('organisation', 'organisation.id', 'planned_host.organisation_id')
    .where('meeting.circle_id', '=', circleId)
    .orderBy('meeting.number')
    .select(['planned_host.meeting_id as meetingId', 'planned_host.organisation_id as organisationId'])
    .select(['planned_host.name', 'planned_host.email', 'planned_host.language', 'planned_host.way'])
    .select(['meeting.number', 'organisation.name as organisation'])
    .execute()

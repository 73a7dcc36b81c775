import { sql } from 'kysely'
import { addressedAs } from '../db/addressed-as.ts'
import type { Db, Trx } from '../db/connect.ts'

/** A request to host with its meeting, for whoever was asked; undefined when there is none. */
export const findHostRequest = async (db: Db | Trx, hostRequestId: string) =>
  db
    .selectFrom('host_request')
    .innerJoin('organisation', 'organisation.id', 'host_request.organisation_id')
    .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .where('host_request.id', '=', hostRequestId)
    .select(['host_request.id', 'host_request.state', 'host_request.note', 'host_request.name'])
    .select(['organisation.name as organisation', 'organisation.city'])
    .select(['meeting.id as meetingId', 'meeting.number', 'meeting.theme', 'meeting.held_on as heldOn'])
    .select(['meeting.starts_at as startsAt', 'meeting.ends_at as endsAt', 'meeting.time_zone as timeZone'])
    .select(['meeting.place', 'meeting.state as meetingState'])
    .select('meeting.host_organisation_id as hostOrganisationId')
    .select(['circle.slug as circleSlug', 'circle.title as circle', 'circle.phase'])
    .select(['circle.central_question as centralQuestion', 'circle.contact_name as contactName'])
    .select(['circle.contact_email as contactEmail', 'circle.contact_phone as contactPhone'])
    .select(['institute.name as instituteName', 'institute.slug as instituteSlug'])
    .select(['institute.theme_tokens as themeTokens', addressedAs('host_request.email').as('formOfAddress')])
    .select(
      sql<number>`(select count(*) from registration held
        where held.circle_id = circle.id and held.state = 'confirmed')::int`.as('seated'),
    )
    .executeTakeFirst()

export type OwnHostRequest = NonNullable<Awaited<ReturnType<typeof findHostRequest>>>

/**
 * Requests to this address that wait for an answer still.
 * @param oldestDay of a meeting whose keys work: '2026-10-22'
 */
export const openHostRequests = (
  trx: Trx,
  { email, oldestDay }: { email: string; oldestDay: string },
): Promise<{ id: string }[]> =>
  trx
    .selectFrom('host_request')
    .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
    .where('host_request.email', '=', email)
    .where('host_request.state', '=', 'asked')
    .where('meeting.held_on', '>=', oldestDay)
    .orderBy('meeting.held_on')
    .select('host_request.id')
    .execute()

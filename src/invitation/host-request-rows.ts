import type { Trx } from '../db/connect.ts'

/**
 * What the letters about a request to host say.
 * @throws when there is no such request
 */
export const requestForLetters = (trx: Trx, hostRequestId: string) =>
  trx
    .selectFrom('host_request')
    .innerJoin('organisation', 'organisation.id', 'host_request.organisation_id')
    .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .leftJoin('organiser', 'organiser.id', 'host_request.asked_by')
    .where('host_request.id', '=', hostRequestId)
    .select(['host_request.id', 'host_request.name', 'host_request.email', 'host_request.language'])
    .select(['host_request.note', 'organisation.name as organisation'])
    .select(['meeting.held_on as heldOn', 'meeting.starts_at as startsAt', 'meeting.ends_at as endsAt'])
    .select(['circle.id as circleId', 'circle.title as circle', 'circle.contact_name as contactName'])
    .select(['circle.contact_email as contactEmail', 'circle.contact_phone as contactPhone'])
    .select(['institute.id as instituteId', 'institute.sender_name as senderName'])
    .select('institute.sender_address as senderAddress')
    .select(['organiser.name as organiserName', 'organiser.email as organiserEmail'])
    .select('organiser.language as organiserLanguage')
    .executeTakeFirstOrThrow()

export type HostRequestRow = Awaited<ReturnType<typeof requestForLetters>>

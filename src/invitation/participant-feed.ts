import { isPublic } from '../circle/circle.ts'
import type { Db } from '../db/connect.ts'
import { absentFrom } from '../registration/absent-from.ts'
import { entryWithout, type FeedEntry, feedFile } from './feed-file.ts'
import { type InvitedMeeting, invitedMeetingFor, latest } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'

/**
 * The calendar of one registration: the meetings from their getting a seat on, under the UIDs of their invitations.
 * A meeting to which they cannot come is not in it. Who waits has none, and who withdrew keeps what was over by then: an
 * empty calendar, never an error, because calendar programs show an error for ever. Three queries.
 * @param meetingId limits it to one
 * @throws when there is no such registration
 */
export const participantFeed = async (
  db: Db,
  { registrationId, meetingId }: { registrationId: string; meetingId?: string },
  now: Temporal.Instant,
): Promise<string> => {
  const own = await loadOwn(db, registrationId)
  const reader = { registrationId, personId: own.personId }
  const rows = await meetingRows(db, { circleId: own.circleId, ...(meetingId ? { meetingId } : {}) })
  const meetings = rows.map((row) => invitedMeetingFor(row)(reader))
  const invitations = await loadUids(db, registrationId)
  const entries = meetings
    .filter((meeting) => isPublic(own.phase) && concerns(own, meeting))
    .map((meeting) => entryOf(meeting, registrationId, invitations.get(meeting.id)))
  return feedFile({ circle: own.title, entries, language: own.language }, now)
}

type Own = Awaited<ReturnType<typeof loadOwn>>

const loadOwn = (db: Db, registrationId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .where('registration.id', '=', registrationId)
    .select(['circle.id as circleId', 'circle.title', 'circle.phase', 'person.language'])
    .select('person.id as personId')
    .select(['registration.confirmed_at as confirmedAt', 'registration.ended_at as endedAt'])
    .select(absentFrom.as('absentFrom'))
    .executeTakeFirstOrThrow()

const concerns = (
  { confirmedAt, endedAt, absentFrom: meetings }: Own,
  { id, endsAt }: InvitedMeeting,
): boolean =>
  !meetings.includes(id) &&
  confirmedAt !== null &&
  Temporal.Instant.compare(endsAt, confirmedAt) > 0 &&
  (endedAt === null || Temporal.Instant.compare(endsAt, endedAt) <= 0)

type Uid = { uid: string; sequence: number; changedAt: Temporal.Instant }

/** Per meeting the last invitation, also one that was cancelled. */
const loadUids = async (db: Db, registrationId: string): Promise<Map<string, Uid>> => {
  const rows = await db
    .selectFrom('invitation')
    .where('registration_id', '=', registrationId)
    .where('substitute_id', 'is', null)
    .select(['meeting_id as meetingId', 'uid', 'sequence', 'changed_at as changedAt'])
    .orderBy('created_at')
    .execute()
  return new Map(rows.map(({ meetingId, ...invitation }) => [meetingId, invitation]))
}

const entryOf = (meeting: InvitedMeeting, registrationId: string, invitation?: Uid): FeedEntry =>
  invitation
    ? { meeting, ...invitation, changedAt: latest(meeting.changedAt, invitation.changedAt) }
    : entryWithout(meeting, registrationId)

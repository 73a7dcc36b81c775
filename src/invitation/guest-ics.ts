import type { Db } from '../db/connect.ts'
import { informationMeetings } from '../information/queries.ts'
import { feedFile } from './feed-file.ts'
import { invitedInformation } from './guest-rows.ts'

/**
 * A guest's information meeting as a calendar file without anybody's name, under the UID of their invitation so that
 * both are one event. Null while they have no invitation.
 */
export const guestIcs = async (
  db: Db,
  { guestId }: { guestId: string },
  now: Temporal.Instant,
): Promise<string | null> => {
  const row = await informationMeetings(db)
    .innerJoin('information_guest', 'information_guest.information_meeting_id', 'information_meeting.id')
    .innerJoin('guest_invitation', 'guest_invitation.guest_id', 'information_guest.id')
    .where('information_guest.id', '=', guestId)
    .where('guest_invitation.state', '=', 'current')
    .select(['information_meeting.changed_at as changedAt', 'information_guest.language'])
    .select(['guest_invitation.uid', 'guest_invitation.sequence', 'circle.title'])
    .executeTakeFirst()
  if (!row) return null
  const { uid, sequence, language, title: circle, ...meeting } = row
  const entry = { meeting: invitedInformation(meeting), uid, sequence, changedAt: row.changedAt }
  return feedFile({ circle, entries: [entry], language }, now)
}

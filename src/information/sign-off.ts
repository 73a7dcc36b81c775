import type { Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockInformationMeeting } from './queries.ts'

/**
 * Signs a guest off; the seat is free for whoever comes next. Doing it twice changes nothing more.
 * @returns refused once the meeting has begun or was cancelled; `gone` when there is no such guest of the latest one
 */
export const signOff = async (
  trx: Trx,
  { circleId, guestId }: { circleId: string; guestId: string },
  now: Temporal.Instant,
): Promise<Outcome<null, 'past' | 'cancelled' | 'gone'>> => {
  const meeting = await lockInformationMeeting(trx, circleId)
  if (!meeting) return refused('gone')
  const guest = await trx
    .selectFrom('information_guest')
    .where('id', '=', guestId)
    .where('information_meeting_id', '=', meeting.id)
    .select('state')
    .executeTakeFirst()
  if (!guest) return refused('gone')
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  if (guest.state === 'signedUp')
    await trx
      .updateTable('information_guest')
      .set({ state: 'signedOff', signed_off_at: now })
      .where('id', '=', guestId)
      .execute()
  return done(null)
}

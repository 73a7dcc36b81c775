import type { Trx } from '../db/connect.ts'
import { informationMeetings } from '../information/queries.ts'
import { catchUp, lockPhase, type Synchronised } from './catch-up.ts'
import {
  invitedInformation,
  loadGuestInvitations,
  loadInvitedGuests,
  saveGuestInvitations,
} from './guest-rows.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Brings the calendars of guests up to what is true now of the information meetings of a circle that are not over:
 * invites who signed up, tells of changes, cancels for who signed off or when it is off. Doing it twice changes nothing.
 * @throws CalendarFault when a calendar file cannot be made: a mistake of ours that undoes the whole change
 */
export const synchroniseGuests = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<Synchronised> => {
  const phase = await lockPhase(trx, circleId)
  const circle = await circleForLetters(trx, circleId)
  const row = await informationMeetings(trx)
    .where('information_meeting.circle_id', '=', circleId)
    .select('information_meeting.changed_at as changedAt')
    .orderBy('information_meeting.planned', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { invited: 0, updated: 0, cancelled: 0 }
  const running = new Map((await loadGuestInvitations(trx, row.id)).map((one) => [one.guestId, one]))
  const meeting = invitedInformation(row)
  const calendars = (await loadInvitedGuests(trx, row.id)).map(({ guestId, isSignedUp, recipient }) => ({
    ...{ guestId, meeting, recipient },
    isExpected: isSignedUp,
    invitation: running.get(guestId) ?? null,
  }))
  const { rows, synchronised } = await catchUp(trx, { circle, phase, calendars }, now)
  await saveGuestInvitations(
    trx,
    rows.map(({ calendar, row: life }) => ({ ...life, guest_id: calendar.guestId })),
  )
  return synchronised
}

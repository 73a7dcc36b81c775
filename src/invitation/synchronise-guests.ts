import type { Db, Trx } from '../db/connect.ts'
import { informationMeetings } from '../information/queries.ts'
import { type Calendar, catchUp, lockPhase, type Synchronised } from './catch-up.ts'
import {
  invitedInformation,
  loadGuestInvitations,
  loadInvitedGuests,
  saveGuestInvitations,
} from './guest-rows.ts'
import type { InvitationScope } from './invitation-rows.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Brings the calendars of guests up to what is true now of the information meetings of a circle that are not over:
 * invites who signed up, tells of changes, cancels for who signed off or when it is off. Doing it twice changes nothing.
 * @throws CalendarFault when a calendar file cannot be made: a mistake of ours that undoes the whole change
 */
export const synchroniseGuests = async (
  trx: Trx,
  { circleId, isEdit = false }: Pick<InvitationScope, 'circleId' | 'isEdit'>,
  now: Temporal.Instant,
): Promise<Synchronised> => {
  const phase = await lockPhase(trx, circleId)
  const circle = await circleForLetters(trx, circleId)
  const calendars = await guestCalendars(trx, circleId)
  if (calendars.length === 0) return { invited: 0, updated: 0, cancelled: 0 }
  const { rows, synchronised } = await catchUp(trx, { circle, phase, calendars, isEdit }, now)
  await saveGuestInvitations(
    trx,
    rows.map(({ calendar, row: life }) => ({ ...life, guest_id: calendar.guestId })),
  )
  return synchronised
}

/** The calendars of guests of the last information meeting, with what stands in them and what is so. */
export const guestCalendars = async (
  db: Db,
  circleId: string,
): Promise<(Calendar & { guestId: string })[]> => {
  const row = await informationMeetings(db)
    .where('information_meeting.circle_id', '=', circleId)
    .select('information_meeting.changed_at as changedAt')
    .orderBy('information_meeting.planned', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return []
  const running = new Map((await loadGuestInvitations(db, row.id)).map((one) => [one.guestId, one]))
  const meeting = invitedInformation(row)
  const guests = await loadInvitedGuests(db, row.id)
  return guests.map(({ guestId, isSignedUp, recipient }) => ({
    ...{ guestId, meeting, recipient },
    isExpected: isSignedUp,
    invitation: running.get(guestId) ?? null,
  }))
}

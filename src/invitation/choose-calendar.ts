import type { Trx } from '../db/connect.ts'
import { ensureFeed } from './calendar-feed.ts'
import { catchUp, lockPhase } from './catch-up.ts'
import { saveInvitations } from './invitation-rows.ts'
import { circleForLetters } from './registration-facts.ts'
import { loadCalendars, synchroniseInvitations } from './synchronise-invitations.ts'
import { rowsInStep } from './told-meetings.ts'

export interface CalendarChoice {
  circleId: string
  registrationId: string
  /** true: no invitations any more, their calendar follows their feed; false: invitations again */
  usesFeed: boolean
}

/**
 * Lets the calendar of a participant follow their feed alone, or be invited by mail again. What they got by mail is taken
 * back, so that no meeting stands in it twice; what changes they read in words from then on. Choosing the same again
 * changes nothing.
 * @param secret the secret of this installation: whoever follows a feed has one
 * @throws CalendarFault as synchroniseInvitations
 */
export const chooseCalendar = async (
  trx: Trx,
  { circleId, registrationId, usesFeed }: CalendarChoice,
  secret: string,
  now: Temporal.Instant,
): Promise<void> => {
  await lockPhase(trx, circleId)
  const chosen = await trx
    .updateTable('registration')
    .set({ uses_feed: usesFeed })
    .where('id', '=', registrationId)
    .where('uses_feed', '<>', usesFeed)
    .returning('id')
    .executeTakeFirst()
  if (!chosen) return
  if (usesFeed) await ensureFeed(trx, { registrationId }, secret, now)
  await endInvitations(trx, { circleId, registrationId, usesFeed }, now)
  await synchroniseInvitations(trx, { circleId, registrationId }, now)
}

// A UID that was cancelled is dead, and one of the feed was never mailed: both ways every meeting begins anew.
const endInvitations = async (
  trx: Trx,
  { circleId, registrationId, usesFeed }: CalendarChoice,
  now: Temporal.Instant,
): Promise<void> => {
  const scope = { circleId, registrationId }
  const phase = await lockPhase(trx, circleId)
  const calendar = usesFeed ? ('leavesMail' as const) : ('feed' as const)
  const calendars = (await loadCalendars(trx, scope, await rowsInStep(trx, scope, now)))
    .filter(({ invitee }) => invitee.registrationId === registrationId && invitee.substitute === null)
    .map((one) => ({ ...one, isExpected: false, recipient: { ...one.recipient, calendar } }))
  const circle = await circleForLetters(trx, circleId)
  const { rows } = await catchUp(trx, { circle, phase, calendars, isEdit: false }, now)
  await saveInvitations(
    trx,
    rows.map(({ calendar: { meeting }, row }) => ({
      ...row,
      registration_id: registrationId,
      meeting_id: meeting.id,
      substitute_id: null,
    })),
  )
}

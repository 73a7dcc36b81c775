import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { GuestInput } from './guest-input.ts'
import { guestSeatsLeft, type InformationMeeting, whyNotSignUp } from './information-meeting.ts'
import { countGuests, lockInformationMeeting } from './queries.ts'

export interface NewGuest extends GuestInput {
  circleId: string
  /** a plain address in lower case that is known to be this person's */
  email: string
  language: Language
}

export type SignedUp = Outcome<{ guestId: string }, 'none' | 'cancelled' | 'past' | 'closed' | 'full'>

/**
 * Signs a guest up for the information meeting of a circle, as long as there is a seat. Who signed up before stays the
 * same guest, also after signing off, and what they say of themselves now replaces the old.
 * The circle stays locked until the transaction ends, so any number of processes never give out one seat twice.
 */
export const signUp = async (trx: Trx, guest: NewGuest, now: Temporal.Instant): Promise<SignedUp> => {
  const meeting = await lockInformationMeeting(trx, guest.circleId)
  return meeting ? signUpFor(trx, meeting, guest, now) : refused('none')
}

/** The same for who holds the lock already. Without that lock it gives out a seat twice: a test shows it. */
export const signUpFor = async (
  trx: Trx,
  meeting: InformationMeeting,
  { email, language, ...name }: NewGuest,
  now: Temporal.Instant,
): Promise<SignedUp> => {
  const reason = whyNotSignUp(meeting, now)
  if (reason) return refused(reason)
  const known = await findGuestByAddress(trx, { informationMeetingId: meeting.id, email })
  if (
    known?.state !== 'signedUp' &&
    guestSeatsLeft(meeting.capacity, await countGuests(trx, meeting.id)) === 0
  )
    return refused('full')
  const said = {
    first_name: name.firstName,
    name_prefix: name.namePrefix,
    last_name: name.lastName,
    organisation: name.organisation,
    language,
    state: 'signedUp' as const,
    signed_off_at: null,
  }
  const { id } = await trx
    .insertInto('information_guest')
    .values({
      ...said,
      information_meeting_id: meeting.id,
      email,
      attendance: null,
      signed_up_at: now,
      followed_up_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['information_meeting_id', 'email']).doUpdateSet({ ...said, signed_up_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return done({ guestId: id })
}

/** The guest of an information meeting with this address; undefined when nobody has it. */
export const findGuestByAddress = (
  db: Db,
  { informationMeetingId, email }: { informationMeetingId: string; email: string },
): Promise<{ id: string; state: 'signedUp' | 'signedOff' } | undefined> =>
  db
    .selectFrom('information_guest')
    .where('information_meeting_id', '=', informationMeetingId)
    .where('email', '=', email)
    .select(['id', 'state'])
    .executeTakeFirst()

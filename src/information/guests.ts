import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import { type InformationMeeting, whyNotFollowUp } from './information-meeting.ts'

/**
 * Whether a guest registered for the circle, by the address that is both their guest's and their person's; for a
 * statement that reads `information_guest` and `information_meeting`.
 */
export const hasRegistered: RawBuilder<boolean> = sql<boolean>`exists (
  select from registration join person on person.id = registration.person_id
  where registration.circle_id = information_meeting.circle_id and person.email = information_guest.email)`

/** All who ever signed up, by name, signed off or not. One query. */
export const listGuests = (db: Db, informationMeetingId: string) =>
  db
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .where('information_meeting.id', '=', informationMeetingId)
    .orderBy('information_guest.last_name')
    .orderBy('information_guest.first_name')
    .orderBy('information_guest.id')
    .select(['information_guest.id', 'information_guest.email', 'information_guest.organisation'])
    .select(['information_guest.first_name as firstName', 'information_guest.name_prefix as namePrefix'])
    .select(['information_guest.last_name as lastName', 'information_guest.state'])
    .select(['information_guest.attendance', 'information_guest.followed_up_at as followedUpAt'])
    .select(hasRegistered.as('hasRegistered'))
    .execute()

export type GuestLine = Awaited<ReturnType<typeof listGuests>>[number]

/** Whom the link to register goes to: who was there, or everybody who had signed up. */
export type Audience = 'present' | 'all'

/** Who of the guests gets the link now: not who registered already, nor who was sent it before. */
export const toFollowUp = (guests: GuestLine[], audience: Audience): GuestLine[] =>
  guests.filter(
    ({ state, attendance, hasRegistered, followedUpAt }) =>
      (audience === 'all' ? state === 'signedUp' : attendance === 'present') &&
      !hasRegistered &&
      followedUpAt === null,
  )

/**
 * Notes who were there; whoever else signed up was absent. Ids of others are left alone. For after the meeting began.
 * @param presentIds guests
 */
export const markGuests = async (
  trx: Trx,
  { informationMeetingId, presentIds }: { informationMeetingId: string; presentIds: string[] },
): Promise<void> => {
  await trx
    .updateTable('information_guest')
    .set({
      attendance: sql<
        'present' | 'absent'
      >`case when id = any(${presentIds}::uuid[]) then 'present' else 'absent' end`,
    })
    .where('information_meeting_id', '=', informationMeetingId)
    .where('state', '=', 'signedUp')
    .execute()
}

/**
 * Notes that these guests are sent the link to register. Lock the information meeting first.
 * @returns who were noted: whoever was sent it before, or registered, is left out
 */
export const noteFollowUp = async (
  trx: Trx,
  { meeting, guestIds }: { meeting: InformationMeeting; guestIds: string[] },
  now: Temporal.Instant,
): Promise<string[]> => {
  if (whyNotFollowUp(meeting, now)) return []
  const wanted = new Set(guestIds)
  const ids = toFollowUp(await listGuests(trx, meeting.id), 'all')
    .map(({ id }) => id)
    .filter((id) => wanted.has(id))
  if (ids.length === 0) return []
  await trx.updateTable('information_guest').set({ followed_up_at: now }).where('id', 'in', ids).execute()
  return ids
}

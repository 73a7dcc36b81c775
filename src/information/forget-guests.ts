import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { RETENTION_DAYS } from '../people/personal-data.ts'
import { hasRegistered } from './guests.ts'

/**
 * Removes guests some days after their information meeting, unless they registered for the circle.
 * @returns the streams of their letters, to be removed too
 */
export const forgetGuests = async (trx: Trx, now: Temporal.Instant): Promise<{ streamKeys: string[] }> => {
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const rows = await guests(trx)
    .where('information_meeting.held_on', '<', today.subtract({ days: RETENTION_DAYS.guest }).toString())
    .where(sql<boolean>`not ${hasRegistered}`)
    .execute()
  return remove(trx, rows)
}

/**
 * Removes somebody who asks for it from the information meetings of an institute.
 * @returns the ids that were keys to a page
 */
export const eraseGuests = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<{ guestIds: string[]; streamKeys: string[] }> => {
  const rows = await guests(trx)
    .innerJoin('circle', 'circle.id', 'information_meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('information_guest.email', '=', email)
    .execute()
  return { guestIds: [...new Set(rows.map(({ id }) => id))], ...(await remove(trx, rows)) }
}

/** The stream of letters about one guest that are not of their calendar. */
export const guestStream = (guestId: string): string => `guest:${guestId}`

const guests = (trx: Trx) =>
  trx
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .leftJoin('guest_invitation', 'guest_invitation.guest_id', 'information_guest.id')
    .select(['information_guest.id', 'guest_invitation.id as invitationId'])

const remove = async (trx: Trx, rows: { id: string; invitationId: string | null }[]) => {
  const ids = [...new Set(rows.map(({ id }) => id))]
  if (ids.length > 0) await trx.deleteFrom('information_guest').where('id', 'in', ids).execute()
  const ofCalendars = rows.flatMap(({ invitationId }) => (invitationId ? [`invitation:${invitationId}`] : []))
  return { streamKeys: [...ids.map(guestStream), ...ofCalendars] }
}

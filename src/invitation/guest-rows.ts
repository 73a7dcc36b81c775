import { createHash } from 'node:crypto'
import type { Db, Trx } from '../db/connect.ts'
import type { GuestInvitationTable } from '../db/information-tables.ts'
import type { InformationMeeting } from '../information/information-meeting.ts'
import { displayName } from '../people/person-name.ts'
import type { Recipient } from './calendar-message.ts'
import { afterWriting, type LifeRow } from './invitation-life.ts'
import { endOf, type InvitedMeeting } from './invited-meeting.ts'

export interface InvitedGuest {
  guestId: string
  isSignedUp: boolean
  recipient: Recipient
}

/** The guests of an information meeting who are coming, and who signed off. One query. */
export const loadInvitedGuests = async (db: Db, informationMeetingId: string): Promise<InvitedGuest[]> => {
  const rows = await db
    .selectFrom('information_guest')
    .where('information_meeting_id', '=', informationMeetingId)
    .orderBy('signed_up_at')
    .orderBy('id')
    .select(['id', 'state', 'email', 'language', 'first_name as firstName', 'name_prefix as namePrefix'])
    .select('last_name as lastName')
    .execute()
  return rows.map(({ id, state, email, language, ...name }) => ({
    guestId: id,
    isSignedUp: state === 'signedUp',
    recipient: {
      key: { purpose: 'guest', subjectId: id },
      insteadOf: null,
      name: displayName(name),
      address: email,
      language,
    },
  }))
}

/** The invitations of guests that run. One query. */
export const loadGuestInvitations = (db: Db, informationMeetingId: string) =>
  db
    .selectFrom('guest_invitation')
    .innerJoin('information_guest', 'information_guest.id', 'guest_invitation.guest_id')
    .where('information_guest.information_meeting_id', '=', informationMeetingId)
    .where('guest_invitation.state', '=', 'current')
    .select(['guest_invitation.id', 'guest_invitation.uid', 'guest_invitation.state'])
    .select('guest_invitation.sequence')
    .select(['guest_invitation.guest_id as guestId', 'guest_invitation.sent_facts as sentFacts'])
    .select('guest_invitation.participation_status as participationStatus')
    .select('guest_invitation.first_message_id as firstMessageId')
    .select('guest_invitation.created_at as createdAt')
    .execute()

/** Writes new and changed invitations of guests in one statement. */
export const saveGuestInvitations = async (
  trx: Trx,
  rows: (LifeRow & Pick<GuestInvitationTable, 'guest_id'>)[],
): Promise<void> => {
  if (rows.length === 0) return
  await trx
    .insertInto('guest_invitation')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(afterWriting))
    .execute()
}

/** An information meeting as calendars tell of it: outside the series, its programme without clock times. */
export const invitedInformation = (
  meeting: InformationMeeting & { changedAt: Temporal.Instant },
): InvitedMeeting => ({
  id: meeting.id,
  number: null,
  slot: null,
  count: 0,
  isCancelled: meeting.state === 'cancelled',
  calendarVersion: meeting.version,
  facts: {
    theme: '',
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    timeZone: meeting.timeZone,
    place: meeting.place,
    venue: '',
    address: '',
    route: '',
    programme: createHash('sha256').update(meeting.programme).digest('base64url'),
  },
  route: '',
  walkFromStationMinutes: null,
  lines: meeting.programme
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((title) => ({ startsAt: null, title })),
  released: null,
  changedAt: meeting.changedAt,
  endsAt: endOf(meeting),
})

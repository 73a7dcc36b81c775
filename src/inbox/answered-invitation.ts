import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { ParticipationStatus } from '../db/letter-tables.ts'

/** The three sorts of invitations: of participants and who stands in for them, of guests, of guest experts. */
export type InvitationOwner = 'invitation' | 'guest_invitation' | 'expert_invitation'

export interface AnsweredInvitation {
  owner: InvitationOwner
  id: string
  circleId: string
  /** a cancelled one can no longer be answered */
  isCurrent: boolean
  /** of the last letter written */
  sequence: number
  status: ParticipationStatus
  /** to which it was sent, in lower case */
  address: string
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The invitation with this UID, of whichever sort; undefined when there is none. */
export const findByUid = async (trx: Trx, uid: string): Promise<AnsweredInvitation | undefined> => {
  const given = uid.trim().toLowerCase()
  if (!UUID.test(given)) return undefined
  const { rows } = await sql<AnsweredInvitation>`
    select 'invitation' as owner, own.id, registration.circle_id as "circleId", own.state = 'current' as "isCurrent",
      own.sequence, own.participation_status as status, lower(coalesce(substitute.email, person.email)) as address
    from invitation own
      join registration on registration.id = own.registration_id
      join person on person.id = registration.person_id
      left join substitute on substitute.id = own.substitute_id
    where own.uid = ${given}
    union all
    select 'guest_invitation', own.id, information_meeting.circle_id, own.state = 'current', own.sequence,
      own.participation_status, lower(information_guest.email)
    from guest_invitation own
      join information_guest on information_guest.id = own.guest_id
      join information_meeting on information_meeting.id = information_guest.information_meeting_id
    where own.uid = ${given}
    union all
    select 'expert_invitation', own.id, meeting.circle_id, own.state = 'current', own.sequence,
      own.participation_status, lower(coalesce(expert.email, ''))
    from expert_invitation own
      join expert on expert.id = own.expert_id
      join programme_item item on item.id = expert.item_id
      join meeting on meeting.id = coalesce(item.meeting_id, item.aside_of)
    where own.uid = ${given}`.execute(trx)
  return rows[0]
}

/** Writes down what somebody answered as what their calendar says from now on. */
export const setStatus = async (
  trx: Trx,
  { owner, id }: Pick<AnsweredInvitation, 'owner' | 'id'>,
  status: ParticipationStatus,
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable(owner)
    .set({ participation_status: status, changed_at: now })
    .where('id', '=', id)
    .execute()
}

import type { Db, Trx } from '../db/connect.ts'
import type { InvitationTable } from '../db/letter-tables.ts'
import type { Language } from '../db/schema.ts'
import { displayName } from '../people/person-name.ts'
import { absentFrom } from '../registration/absent-from.ts'
import { holdsSeat } from '../registration/registration.ts'
import { standsIn, substitutes } from '../registration/substitutes.ts'
import { afterWriting, type LifeRow } from './invitation-life.ts'

/** Which calendars of a circle are looked at: one person's, one meeting's, or all. */
export interface InvitationScope {
  circleId: string
  registrationId?: string
  /** several people at once, instead of `registrationId` */
  registrationIds?: string[]
  meetingId?: string
  /** It follows an edit of an organiser or host: what is told because of it waits until it has been quiet for a while. */
  isEdit?: boolean
}

const peopleOf = ({ registrationId, registrationIds }: InvitationScope): string[] | null =>
  registrationIds ?? (registrationId === undefined ? null : [registrationId])

export interface Invitee {
  registrationId: string
  /** null for who stands in: what is theirs is not that of who registered */
  personId: string | null
  /** set for who comes in the place of who registered, to `meetingId` only */
  substitute: { id: string; meetingId: string; insteadOf: string } | null
  /** they hold a seat, or stand in for who does */
  holdsSeat: boolean
  name: string
  address: string
  language: Language
  /** their calendar follows their feed, and wants no invitations */
  usesFeed: boolean
  /** the meetings to which they said they cannot come */
  absentFrom: string[]
}

/** Who holds a seat, and who lost it. One query. */
export const loadInvitees = async (db: Db, scope: InvitationScope): Promise<Invitee[]> => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', scope.circleId)
    .where('registration.state', 'not in', ['waiting', 'offered'])
    .$if(peopleOf(scope) !== null, (query) => query.where('registration.id', 'in', peopleOf(scope) ?? []))
    .select(['registration.id as registrationId', 'registration.state', 'person.email as address'])
    .select(['person.id as personId', 'registration.uses_feed as usesFeed'])
    .select(['person.language', 'person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .select(absentFrom.as('absentFrom'))
    .orderBy('registration.arrival')
    .execute()
  return rows.map(
    ({ registrationId, personId, state, address, language, usesFeed, absentFrom: meetings, ...name }) => ({
      registrationId,
      personId,
      substitute: null,
      holdsSeat: holdsSeat(state),
      name: displayName(name),
      address,
      language,
      usesFeed,
      absentFrom: meetings,
    }),
  )
}

/**
 * Who stands in, and who did. For one person also where they stand in for others: who gets a seat comes as themselves
 * from then on. One query.
 */
export const loadSubstitutes = async (db: Db, scope: InvitationScope): Promise<Invitee[]> => {
  const rows = await substitutes(db)
    .where('registration.circle_id', '=', scope.circleId)
    .$if(peopleOf(scope) !== null, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('registration.id', 'in', peopleOf(scope) ?? []),
          eb('substitute.email', 'in', addressesOf(db, scope)),
        ]),
      ),
    )
    .$if(scope.meetingId !== undefined, (query) => query.where('meeting.id', '=', scope.meetingId ?? ''))
    .select(['substitute.id', 'substitute.name', 'substitute.email as address', 'substitute.language'])
    .select(['meeting.id as meetingId', 'registration.id as registrationId'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', standsIn.as('standsIn')])
    .orderBy('substitute.named_at')
    .execute()
  return rows.map(
    ({ id, meetingId, registrationId, standsIn: holdsSeat, name, address, language, ...by }) => ({
      registrationId,
      personId: null,
      substitute: { id, meetingId, insteadOf: displayName(by) },
      holdsSeat,
      name,
      address,
      language,
      usesFeed: false,
      absentFrom: [],
    }),
  )
}

/** The invitations that run. One query. */
export const loadInvitations = (db: Db, scope: InvitationScope) =>
  db
    .selectFrom('invitation')
    .innerJoin('registration', 'registration.id', 'invitation.registration_id')
    .where('registration.circle_id', '=', scope.circleId)
    .where('invitation.state', '=', 'current')
    .leftJoin('substitute', 'substitute.id', 'invitation.substitute_id')
    .$if(peopleOf(scope) !== null, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('invitation.registration_id', 'in', peopleOf(scope) ?? []),
          eb('substitute.email', 'in', addressesOf(db, scope)),
        ]),
      ),
    )
    .$if(scope.meetingId !== undefined, (query) =>
      query.where('invitation.meeting_id', '=', scope.meetingId ?? ''),
    )
    .select(['invitation.id', 'invitation.uid', 'invitation.state', 'invitation.sequence'])
    .select(['invitation.registration_id as registrationId', 'invitation.meeting_id as meetingId'])
    .select('invitation.substitute_id as substituteId')
    .select(['invitation.participation_status as participationStatus'])
    .select(['invitation.first_message_id as firstMessageId', 'invitation.sent_facts as sentFacts'])
    .select(['invitation.created_at as createdAt'])
    .execute()

const addressesOf = (db: Db, scope: InvitationScope) =>
  db
    .selectFrom('registration as asked')
    .innerJoin('person as asking', 'asking.id', 'asked.person_id')
    .where('asked.id', 'in', peopleOf(scope) ?? [])
    .select('asking.email')

/** An invitation with whose it is, and to what. */
export type InvitationRow = LifeRow &
  Pick<InvitationTable, 'registration_id' | 'meeting_id' | 'substitute_id'>

/** Writes new and changed invitations in one statement. */
export const saveInvitations = async (trx: Trx, rows: InvitationRow[]): Promise<void> => {
  if (rows.length === 0) return
  await trx
    .insertInto('invitation')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(afterWriting))
    .execute()
}

import { sql } from 'kysely'
import { addressedAs } from '../db/addressed-as.ts'
import type { AttendanceState } from '../db/attendance-tables.ts'
import type { Db } from '../db/connect.ts'
import type { FormOfAddress, Language } from '../db/schema.ts'
import { displayName } from '../people/person-name.ts'
import { absentFrom } from '../registration/absent-from.ts'
import { standsIn, substitutes } from '../registration/substitutes.ts'
import type { Standing } from './who-reads.ts'

/** Which of the three kinds of people, and who. */
export type ReaderKey =
  | { kind: 'registration'; id: string }
  | { kind: 'substitute'; id: string }
  | { kind: 'guest'; id: string }

/** Somebody whom letters over time of a circle may reach. */
export interface Reader {
  key: ReaderKey
  as: Standing['as']
  /** null for who is no person of the institute */
  personId: string | null
  /** for who comes in somebody's place, of who named them */
  registrationId: string | null
  name: string
  address: string
  language: Language
  formOfAddress: FormOfAddress
  /** what they said when they registered; empty when nothing */
  learningQuestion: string
  caseOffer: string
  hasCase: boolean
  hasStopped: boolean
  /** ids of the meetings to which they do not come, and of those about which they said something */
  absentFrom: string[]
  answered: string[]
  /** by id of the meeting */
  attendance: Record<string, AttendanceState>
  /** their cases whose first step was told and what came of it was not, each with its meeting */
  openSteps: { meetingId: string; title: string; step: string }[]
  /** the only meeting that concerns them; null when all do */
  onlyMeetingId: string | null
}

/** All whom letters over time of a circle may reach, in order of arrival. Three statements. */
export const loadReaders = async (db: Db, circleId: string): Promise<Reader[]> => [
  ...(await registered(db, circleId)),
  ...(await standingIn(db, circleId)),
  ...(await guests(db, circleId)),
]

const NOTHING_SAID = {
  learningQuestion: '',
  caseOffer: '',
  hasCase: false,
  absentFrom: [],
  answered: [],
  attendance: {},
  openSteps: [],
}

const registered = async (db: Db, circleId: string): Promise<Reader[]> => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .leftJoin('registration_answers as said', 'said.registration_id', 'registration.id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', 'in', ['confirmed', 'waiting', 'offered'])
    .orderBy('registration.arrival')
    .select(['registration.id', 'registration.state', 'registration.learning_question as learningQuestion'])
    .select(['person.id as personId', 'person.email as address', 'person.language'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'said.case_offer as caseOffer'])
    .select(addressedAs('person.email').as('formOfAddress'))
    .select([hasCase.as('hasCase'), hasStopped('registration').as('hasStopped')])
    .select([absentFrom.as('absentFrom'), answered.as('answered'), attendance.as('attendance')])
    .select(openSteps.as('openSteps'))
    .execute()
  return rows.map(({ id, state, firstName, namePrefix, lastName, caseOffer, ...row }) => ({
    ...row,
    key: { kind: 'registration', id },
    as: state === 'waiting' || state === 'offered' ? state : 'seat',
    registrationId: id,
    name: displayName({ firstName, namePrefix, lastName }),
    caseOffer: caseOffer ?? '',
    onlyMeetingId: null,
  }))
}

const standingIn = async (db: Db, circleId: string): Promise<Reader[]> => {
  const rows = await substitutes(db)
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .where('registration.circle_id', '=', circleId)
    .where(standsIn)
    .orderBy('substitute.named_at')
    .select(['substitute.id', 'substitute.name', 'substitute.email as address', 'substitute.language'])
    .select(['substitute.meeting_id as onlyMeetingId', 'substitute.registration_id as registrationId'])
    .select([hasStopped('substitute').as('hasStopped'), addressedAs('substitute.email').as('formOfAddress')])
    .execute()
  return rows.map(({ id, ...row }) => ({
    ...NOTHING_SAID,
    ...row,
    key: { kind: 'substitute', id },
    as: 'standsIn',
    personId: null,
  }))
}

// Who signed up for the information meeting, and did not register, in whichever way and with whatever end.
const guests = async (db: Db, circleId: string): Promise<Reader[]> => {
  const rows = await db
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .innerJoin('circle', 'circle.id', 'information_meeting.circle_id')
    .where('information_meeting.circle_id', '=', circleId)
    .where('information_meeting.state', '=', 'planned')
    .where('information_guest.state', '=', 'signedUp')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registration')
            .innerJoin('person', 'person.id', 'registration.person_id')
            .whereRef('registration.circle_id', '=', 'information_meeting.circle_id')
            .whereRef('person.email', '=', 'information_guest.email')
            .select('registration.id'),
        ),
      ),
    )
    .orderBy('information_guest.signed_up_at')
    .select(['information_guest.id', 'information_guest.email as address', 'information_guest.language'])
    .select(['information_guest.first_name as firstName', 'information_guest.name_prefix as namePrefix'])
    .select(['information_guest.last_name as lastName', hasStopped('guest').as('hasStopped')])
    .select(addressedAs('information_guest.email').as('formOfAddress'))
    .execute()
  return rows.map(({ id, address, language, formOfAddress, hasStopped: stopped, ...name }) => ({
    ...NOTHING_SAID,
    ...{ address, language, formOfAddress, hasStopped: stopped },
    key: { kind: 'guest', id },
    as: 'guest',
    personId: null,
    registrationId: null,
    name: displayName(name),
    onlyMeetingId: null,
  }))
}

const hasStopped = (whom: ReaderKey['kind']) => {
  const id = { registration: 'registration.id', substitute: 'substitute.id', guest: 'information_guest.id' }
  return sql<boolean>`exists (select from occasion_stop stop
    where stop.${sql.ref(`${whom}_id`)} = ${sql.ref(id[whom])})`
}

const hasCase = sql<boolean>`exists (select from case_offer
  where case_offer.registration_id = registration.id and case_offer.state <> 'withdrawn')`

// Yes, no, somebody else, or an answer of their calendar: about the day on which the meeting is now.
const answered = sql<string[]>`(
  select coalesce(json_agg(meeting.id), '[]') from meeting
  where meeting.circle_id = registration.circle_id and (
    exists (select from meeting_answer answer where answer.meeting_id = meeting.id
      and answer.registration_id = registration.id and answer.held_on = meeting.held_on)
    or exists (select from invitation where invitation.meeting_id = meeting.id and invitation.state = 'current'
      and invitation.registration_id = registration.id and invitation.substitute_id is null
      and invitation.participation_status <> 'NEEDS-ACTION')))`

const attendance = sql<Record<string, AttendanceState>>`(
  select coalesce(json_object_agg(attendance.meeting_id, attendance.state), '{}') from attendance
  where attendance.registration_id = registration.id and attendance.state is not null)`

const openSteps = sql<{ meetingId: string; title: string; step: string }[]>`(
  select coalesce(json_agg(json_build_object('meetingId', case_offer.meeting_id, 'title', case_offer.title,
    'step', outcome.first_step)), '[]')
  from case_offer inner join case_outcome outcome on outcome.case_id = case_offer.id
  where case_offer.registration_id = registration.id and case_offer.state <> 'withdrawn'
    and case_offer.meeting_id is not null and outcome.first_step <> '' and outcome.follow_up = '')`

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { addressedAs } from '../db/addressed-as.ts'
import type { Db, Trx } from '../db/connect.ts'
import type { RegistrationState } from '../db/registration-tables.ts'
import type { FormOfAddress, Language } from '../db/schema.ts'
import { hasBegun } from '../meeting/meeting.ts'
import { isWithoutPlace } from '../registration/meeting-places.ts'
import { dayInWords, hoursInWords, momentInWords } from '../time/day-words.ts'
import { wordsIn } from './calendar-words.ts'

export interface CircleForLetters {
  id: string
  instituteId: string
  title: string
  senderName: string
  senderAddress: string
  /** Whether what calendars answer is read. */
  readsAnswers: boolean
  /** Who answers questions: name, address and, when there is one, telephone. */
  contact: string
}

export interface RegistrationForLetters {
  circle: CircleForLetters
  state: RegistrationState
  email: string
  language: Language
  formOfAddress: FormOfAddress
  firstName: string
  namePrefix: string
  lastName: string
  /** Until when a seat is kept, in words; empty for who was never offered one. */
  until: string
  /** What the organiser wrote on removing them. */
  reason: string
  /** Meetings still to come, in words of the reader's language. */
  meetings: string[]
}

/** What letters say about a circle. @throws when there is none */
export const circleForLetters = async (db: Db, circleId: string): Promise<CircleForLetters> => {
  const row = await circles(db).where('circle.id', '=', circleId).executeTakeFirstOrThrow()
  return asCircle(row)
}

/** What letters say about somebody's registration. @throws when there is none */
export const registrationForLetters = async (
  trx: Trx,
  registrationId: string,
  now: Temporal.Instant,
): Promise<RegistrationForLetters> => {
  const row = await circles(trx)
    .innerJoin('registration', 'registration.circle_id', 'circle.id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .select(['registration.state', 'person.email', 'person.language'])
    .select(['registration.offer_ends_at as offerEndsAt', 'registration.removal_reason as reason'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', addressedAs('person.email').as('formOfAddress')])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .where('meeting.state', '=', 'planned')
          .orderBy('meeting.number')
          .select(['held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt', 'place'])
          .select('time_zone as timeZone')
          .select(noPlaceFor.as('isFull')),
      ).as('meetings'),
    )
    .executeTakeFirstOrThrow()
  const { state, email, language, formOfAddress, firstName, namePrefix, lastName, reason } = row
  const until = row.offerEndsAt ? momentInWords(row.offerEndsAt, language) : ''
  const meetings = row.meetings
    .filter((meeting) => !hasBegun(meeting, now))
    .map(({ heldOn, startsAt, endsAt, place, isFull }) => {
      const when = [dayInWords(heldOn, language), hoursInWords(startsAt, endsAt, language), place]
      const line = when.filter(Boolean).join(', ')
      return isFull ? wordsIn(language).to(formOfAddress)('calendar:full', { line }) : line
    })
  const name = { firstName, namePrefix, lastName }
  return {
    circle: asCircle(row),
    ...{ state, email, language, formOfAddress, ...name, until, reason, meetings },
  }
}

// Who has no seat yet is told of a meeting in which there is no room now.
const noPlaceFor = sql<boolean>`(${isWithoutPlace} and (registration.state = 'confirmed' or meeting.capacity <= (
  select count(*) from meeting_place held where held.meeting_id = meeting.id)))`

const circles = (db: Db) =>
  db
    .selectFrom('circle')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .select(['circle.id', 'circle.institute_id as instituteId', 'circle.title'])
    .select(['institute.sender_name as senderName', 'institute.sender_address as senderAddress'])
    .select('institute.reads_answers as readsAnswers')
    .select(['circle.contact_name as contactName', 'circle.contact_email as contactEmail'])
    .select('circle.contact_phone as contactPhone')

type CircleRow = Omit<CircleForLetters, 'contact'> & {
  contactName: string
  contactEmail: string
  contactPhone: string
}

const asCircle = (row: CircleRow): CircleForLetters => ({
  id: row.id,
  instituteId: row.instituteId,
  title: row.title,
  senderName: row.senderName,
  senderAddress: row.senderAddress,
  readsAnswers: row.readsAnswers,
  contact: [row.contactName, row.contactEmail, row.contactPhone].filter(Boolean).join(', '),
})

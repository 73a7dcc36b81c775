import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { addressedAs } from '../db/addressed-as.ts'
import type { Answer } from '../db/answer-tables.ts'
import type { Db } from '../db/connect.ts'
import type { RegistrationState } from '../db/registration-tables.ts'
import type { CirclePhase, FormOfAddress } from '../db/schema.ts'
import { isWithoutPlace } from './meeting-places.ts'
import type { PublicMeeting } from './public-circle.ts'
import { standsIn } from './substitutes.ts'

/** A meeting with what this participant says about it. */
export interface OwnMeeting extends PublicMeeting {
  id: string
  answer: Answer
  /** false when the meeting is full and they have no place (yet) */
  hasPlace: boolean
  /** who comes in their place; null when nobody does */
  substitute: { name: string; email: string } | null
}

/** What somebody sees of their own registration. */
export interface OwnRegistration {
  id: string
  personId: string
  state: RegistrationState
  firstName: string
  namePrefix: string
  lastName: string
  /** their own wish, else that of the circle */
  formOfAddress: FormOfAddress
  email: string
  jobTitle: string
  /** empty when none is known */
  organisation: string
  city: string
  learningQuestion: string
  brings: string
  mayHost: boolean
  /** their calendar follows their feed, so they get no invitations by mail */
  usesFeed: boolean
  registeredOn: string
  /** who waits: 1 is the first in line; 0 for everybody else */
  placeInLine: number
  /** who was offered a seat: until when it is, or was, kept */
  offerEndsAt: Temporal.Instant | null
  /** empty unless an organiser removed them and said why */
  removalReason: string
  /** who waits: the maximum of people of their organisation, when it is what keeps them waiting; else null */
  organisationMost: number | null
  circle: {
    id: string
    instituteId: string
    slug: string
    title: string
    phase: CirclePhase
    centralQuestion: string
    startsOn: string
    endsOn: string
    contactName: string
    contactEmail: string
    contactPhone: string
    instituteName: string
    instituteSlug: string
    /** the institute's own colours, laid over ours */
    themeTokens: Record<string, string>
  }
  meetings: OwnMeeting[]
}

/** Loads one registration in one statement; undefined when there is none. Whether it may be seen, the door decides. */
export const loadOwnRegistration = async (
  db: Db,
  registrationId: string,
): Promise<OwnRegistration | undefined> => {
  const row = await own(db).where('registration.id', '=', registrationId).executeTakeFirst()
  if (!row) return undefined
  const { circleId, instituteId, slug, title, phase, centralQuestion, startsOn, endsOn, ...rest } = row
  const { contactName, contactEmail, contactPhone, ...others } = rest
  const { instituteName, instituteSlug, themeTokens, ...registration } = others
  const about = { slug, title, phase, centralQuestion, startsOn, endsOn }
  const institute = { instituteName, instituteSlug, themeTokens }
  return {
    ...registration,
    organisation: row.organisation ?? '',
    city: row.city ?? '',
    circle: { id: circleId, instituteId, ...about, contactName, contactEmail, contactPhone, ...institute },
  }
}

const own = (db: Db) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .select(['registration.id', 'registration.state', 'registration.brings', 'person.email'])
    .select(['person.id as personId', addressedAs('person.email').as('formOfAddress')])
    .select(['registration.learning_question as learningQuestion', 'registration.may_host as mayHost'])
    .select(['registration.registered_on as registeredOn', 'registration.offer_ends_at as offerEndsAt'])
    .select(['registration.removal_reason as removalReason', 'registration.uses_feed as usesFeed'])
    .select(
      sql<number | null>`case when registration.state = 'waiting' and circle.max_per_organisation <= (
        select count(*) from registration held join person of_same on of_same.id = held.person_id
        where held.circle_id = registration.circle_id and held.state in ('confirmed', 'offered')
        and of_same.organisation_id = person.organisation_id) then circle.max_per_organisation end`.as(
        'organisationMost',
      ),
    )
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'person.job_title as jobTitle'])
    .select(['organisation.name as organisation', 'organisation.city'])
    .select(['circle.id as circleId', 'circle.institute_id as instituteId', 'circle.slug'])
    .select(['circle.title', 'circle.phase'])
    .select(['circle.central_question as centralQuestion', 'institute.name as instituteName'])
    .select(['institute.slug as instituteSlug', 'institute.theme_tokens as themeTokens'])
    .select(['circle.starts_on as startsOn', 'circle.ends_on as endsOn'])
    .select(['circle.contact_name as contactName', 'circle.contact_email as contactEmail'])
    .select('circle.contact_phone as contactPhone')
    .select(
      sql<number>`case when registration.state = 'waiting' then (
        select count(*)::int from registration before where before.circle_id = registration.circle_id
        and before.state = 'waiting'
        and (not before.offered_out_of_turn, before.arrival)
          <= (not registration.offered_out_of_turn, registration.arrival)) else 0 end`.as('placeInLine'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .leftJoin('meeting_answer', (join) =>
            join
              .onRef('meeting_answer.meeting_id', '=', 'meeting.id')
              .onRef('meeting_answer.held_on', '=', 'meeting.held_on')
              .onRef('meeting_answer.registration_id', '=', 'registration.id'),
          )
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .orderBy('meeting.number')
          .select(['meeting.id', sql<Answer>`coalesce(meeting_answer.answer, 'comes')`.as('answer')])
          .select(sql<boolean>`not ${isWithoutPlace}`.as('hasPlace'))
          .select((meeting) =>
            jsonObjectFrom(
              meeting
                .selectFrom('substitute')
                .whereRef('substitute.meeting_id', '=', 'meeting.id')
                .whereRef('substitute.registration_id', '=', 'registration.id')
                .where(standsIn)
                .select(['substitute.name', 'substitute.email']),
            ).as('substitute'),
          )
          .select(['meeting.number', 'meeting.theme', 'meeting.place', 'meeting.state'])
          .select(['meeting.held_on as heldOn', 'meeting.starts_at as startsAt'])
          .select(['meeting.ends_at as endsAt', 'meeting.time_zone as timeZone']),
      ).as('meetings'),
    )

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import { type Facts, factsOf } from '../db/facts.ts'
import { prepared } from '../db/prepared.ts'
import type { CirclePhase, FormOfAddress, MeetingState } from '../db/schema.ts'
import { type PublicInformation, publicInformation } from './public-information.ts'
import type { Seats } from './registration.ts'

/** A meeting as everybody may see it. */
export interface PublicMeeting {
  number: number
  theme: string
  /** '2026-12-10' */
  heldOn: string
  /** local wall time, '09:30' or '09:30:00' */
  startsAt: string
  endsAt: string
  timeZone: string
  /** empty while the host is to be decided */
  place: string
  state: MeetingState
}

/** A circle with all that its public page tells. */
export interface PublicCircle {
  id: string
  slug: string
  title: string
  theme: string
  centralQuestion: string
  region: string
  startsOn: string
  endsOn: string
  phase: CirclePhase
  formOfAddress: FormOfAddress
  contactName: string
  contactEmail: string
  contactPhone: string
  instituteId: string
  instituteName: string
  instituteSlug: string
  /** the institute's own colours, laid over ours */
  themeTokens: Record<string, string>
  seats: Seats
  partners: string[]
  /** of the cities and others that take part, to choose one's own from */
  organisations: string[]
  meetings: PublicMeeting[]
  /** the meeting with which it may begin; null when none was planned */
  information: PublicInformation | null
}

/** Loads the public page in one statement; undefined for a name that is not there and for a draft. */
export const loadPublicCircle = async (db: Db, slug: string): Promise<PublicCircle | undefined> => {
  const facts = await findPublicCircle(db, slug, '')
  return facts?.text ? readPublicCircle(facts.text) : undefined
}

/** The same, not read yet, and left out when it is what the asker knows by its stamp. */
export const findPublicCircle = async (
  db: Db,
  slug: string,
  knownStamp: string,
): Promise<Facts | undefined> => (await findFacts(db, { slug, knownStamp }))[0]

/** Reads what findPublicCircle found. */
export const readPublicCircle = (facts: string): PublicCircle => {
  // The cast: the text is the row of the statement below, in PostgreSQL's own JSON.
  const { capacity, confirmed, offered, waiting, ...row } = JSON.parse(facts) as PublicRow
  return {
    ...row,
    seats: { capacity, confirmed, offered, waiting },
    partners: row.partners.map(({ name }) => name),
    organisations: row.organisations.map(({ name }) => name),
  }
}

type PublicRow = Omit<PublicCircle, 'seats' | 'partners' | 'organisations'> &
  Seats & { partners: { name: string }[]; organisations: { name: string }[] }

const findFacts = prepared((db, wanted: { slug: string; knownStamp: string }) =>
  factsOf(db, publicRow(db, wanted.slug).as('row'), wanted.knownStamp),
)

const publicRow = (db: Db, slug: string) =>
  circles(db)
    .where('circle.slug', '=', slug)
    .where('circle.phase', '<>', 'draft')
    .select(['institute.slug as instituteSlug', 'institute.theme_tokens as themeTokens'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('circle_partner')
          .whereRef('circle_partner.circle_id', '=', 'circle.id')
          .orderBy('circle_partner.position')
          .select('circle_partner.name'),
      ).as('partners'),
      jsonArrayFrom(
        eb
          .selectFrom('circle_organisation')
          .innerJoin('organisation', 'organisation.id', 'circle_organisation.organisation_id')
          .whereRef('circle_organisation.circle_id', '=', 'circle.id')
          .orderBy('organisation.name')
          .select('organisation.name'),
      ).as('organisations'),
      publicInformation(eb).as('information'),
    ])

/** A circle as it stands in the list of the first page. */
export type ListedCircle = Omit<
  PublicCircle,
  'partners' | 'organisations' | 'instituteSlug' | 'themeTokens' | 'information'
>

/**
 * Circles of all institutes that a visitor may find, in one statement: those open for registration first, then those
 * that run, by first day.
 * @param page from 0; `size` circles on each
 * @returns one more than `size` when there is a next page
 */
export const listPublicCircles = async (
  db: Db,
  { page, size }: { page: number; size: number },
): Promise<ListedCircle[]> => {
  const rows = await circles(db)
    .where('circle.phase', 'in', ['registrationOpen', 'running'])
    .orderBy('circle.phase')
    .orderBy('circle.starts_on')
    .orderBy('circle.slug')
    .limit(size + 1)
    .offset(page * size)
    .execute()
  return rows.map(({ capacity, confirmed, offered, waiting, ...circle }) => ({
    ...circle,
    seats: { capacity, confirmed, offered, waiting },
  }))
}

const circles = (db: Db) =>
  db
    .selectFrom('circle')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .select(['circle.id', 'circle.slug', 'circle.title', 'circle.theme', 'circle.region', 'circle.phase'])
    .select('circle.form_of_address as formOfAddress')
    .select(['circle.central_question as centralQuestion', 'circle.capacity'])
    .select(['circle.starts_on as startsOn', 'circle.ends_on as endsOn'])
    .select(['circle.contact_name as contactName', 'circle.contact_email as contactEmail'])
    .select('circle.contact_phone as contactPhone')
    .select(['circle.institute_id as instituteId', 'institute.name as instituteName'])
    .select([inState('confirmed').as('confirmed'), inState('offered').as('offered')])
    .select(inState('waiting').as('waiting'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'meeting.theme', 'meeting.place', 'meeting.state'])
          .select(['meeting.held_on as heldOn', 'meeting.starts_at as startsAt'])
          .select(['meeting.ends_at as endsAt', 'meeting.time_zone as timeZone']),
      ).as('meetings'),
    )

const inState = (state: 'confirmed' | 'offered' | 'waiting') =>
  sql<number>`(select count(*)::int from registration where circle_id = circle.id and state = ${state})`

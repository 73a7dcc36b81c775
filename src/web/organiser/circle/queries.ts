import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'
import type { Facts } from '../../../db/facts.ts'
import { prepared } from '../../../db/prepared.ts'
import { askedAbout } from '../../../evaluation/response.ts'
import { waitingLines } from '../../../invitation/waiting-lines.ts'
import { type OrganiserRow, organiserRows } from '../../access/organiser-row.ts'
import { meetingStates } from '../meeting-state.ts'
import { deskFacts } from './desk/desk-circle.ts'
import { deskStamps } from './desk-stamp.ts'

/**
 * Everything on the organiser's page of a circle, in one statement however many meetings and people it has.
 * Undefined when this institute has no circle of that name.
 */
export const findOverview = async (db: Db, wanted: { instituteId: string; slug: string }) => {
  const [overview] = await findOverviews(db, wanted)
  return overview
}

const findOverviews = prepared((db, wanted: { instituteId: string; slug: string }) =>
  overview(db, wanted.slug).where('circle.institute_id', '=', wanted.instituteId),
)

/**
 * The same together with who is signed in, in one statement, not read yet, and left out when it is what the asker knows
 * by its stamp. Undefined when the session has ended or belongs to no organiser.
 */
export const findDesk = async (db: Db, wanted: WantedDesk): Promise<Facts | undefined> =>
  (await findDesks(db, wanted))[0]

// A type, not an interface: only that may stand for a record of values.
type WantedDesk = { sessionId: string; slug: string; knownStamp: string }

/** Reads what findDesk found; the circle is null when the institute has none of that name. */
export const readDesk = (facts: string): OrganiserRow & { organiserId: string; circle: DeskCircle | null } =>
  // JSON.parse promises nothing: the text is the row of the statement below, in PostgreSQL's own JSON.
  JSON.parse(facts)

const findDesks = prepared((db, wanted: WantedDesk) =>
  db
    // `offset 0` keeps PostgreSQL from working the stamp out once for each use of it.
    .selectFrom(deskStamps(db, wanted).offset(0).as('desk'))
    .select('stamp')
    // PostgreSQL does not begin with the branch that it does not need: a known stamp costs no facts.
    .select((eb) =>
      sql<string | null>`case when stamp = ${wanted.knownStamp} then null else ${eb
        .selectFrom(deskRow(db, wanted).as('row'))
        .select(sql`row_to_json(row)::text`.as('text'))} end`.as('text'),
    ),
)

const deskRow = (db: Db, wanted: WantedDesk) =>
  organiserRows(db)
    .innerJoin('session', (join) =>
      join.on(
        sql<boolean>`organiser.id = (session.sess ->> 'organiserId')::uuid and session.expire >= now()`,
      ),
    )
    .where('session.sid', '=', wanted.sessionId)
    .select('organiser.id as organiserId')
    .select(
      jsonObjectFrom(
        overview(db, wanted.slug)
          .where(sql<boolean>`circle.institute_id = organiser.institute_id`)
          .select(deskFacts),
      ).as('circle'),
    )

const overview = (db: Db, slug: string) =>
  db
    .selectFrom('circle')
    .where('circle.slug', '=', slug)
    .select([
      'circle.id',
      'circle.slug',
      'circle.title',
      'circle.central_question as centralQuestion',
      'circle.region',
      'circle.starts_on as startsOn',
      'circle.ends_on as endsOn',
      'circle.phase',
      'circle.capacity',
      'circle.max_per_organisation as maxPerOrganisation',
      'circle.contact_name as contactName',
    ])
    .select((eb) => [
      meetingStates(eb).as('meetings'),
      jsonArrayFrom(waitingLines(db).where(sql<boolean>`letter.circle_id = circle.id`)).as('waiting'),
      jsonArrayFrom(
        eb
          .selectFrom('registration')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
          .leftJoin('organiser as by', 'by.id', 'registration.out_of_turn_by')
          .whereRef('registration.circle_id', '=', 'circle.id')
          .orderBy('registration.arrival')
          .select([
            'registration.id',
            'registration.state',
            'registration.may_host as mayHost',
            'registration.offered_out_of_turn as isOutOfTurn',
            'registration.removal_reason as removalReason',
            // Inside JSON a moment is a text.
            sql<string | null>`registration.offer_ends_at`.as('offerEndsAt'),
            sql<string | null>`registration.out_of_turn_at`.as('outOfTurnAt'),
            'by.name as outOfTurnBy',
            'registration.registered_on as registeredOn',
            'person.first_name as firstName',
            'person.name_prefix as namePrefix',
            'person.last_name as lastName',
            'person.email',
            'person.organisation_id as organisationId',
            sql<string | null>`person.organisation_changed_at`.as('organisationChangedAt'),
            'organisation.name as organisation',
          ])
          .select(
            sql<boolean>`exists (select from undeliverable_address marked
              where marked.institute_id = circle.institute_id and marked.address = lower(person.email))`.as(
              'isUnreachable',
            ),
          ),
      ).as('registrations'),
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .leftJoin('meeting_report as report', 'report.meeting_id', 'meeting.id')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .select(['meeting.id as meetingId', askedAbout.as('asked')])
          .select(
            sql<number>`(select count(*)::int from evaluation where evaluation.meeting_id = meeting.id)`.as(
              'answered',
            ),
          )
          .select(
            sql<'none' | 'draft' | 'shared'>`case when report.shared_at is not null then 'shared'
              when report.report <> '' then 'draft' else 'none' end`.as('report'),
          ),
      ).as('after'),
      jsonArrayFrom(
        eb
          .selectFrom('circle_organisation')
          .innerJoin('organisation', 'organisation.id', 'circle_organisation.organisation_id')
          .whereRef('circle_organisation.circle_id', '=', 'circle.id')
          .orderBy('circle_organisation.position')
          .select(['organisation.id', 'organisation.name']),
      ).as('organisations'),
    ])

export type Overview = NonNullable<Awaited<ReturnType<typeof findOverview>>>
/** The circle as its own page tells of it. */
export type DeskCircle = NonNullable<InferResult<ReturnType<typeof deskRow>>[number]['circle']>
export type RegistrationLine = Overview['registrations'][number]

/** One registration of a circle, for what an organiser does with it; undefined when the circle has no such one. */
export const findRegistration = (db: Db, circleId: string, registrationId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('organiser as by', 'by.id', 'registration.out_of_turn_by')
    .leftJoin('undeliverable_address as marked', (join) =>
      join
        .onRef('marked.institute_id', '=', 'circle.institute_id')
        .on('marked.address', '=', sql<string>`lower(person.email)`),
    )
    .where('registration.id', '=', registrationId)
    .where('registration.circle_id', '=', circleId)
    .select(['registration.id', 'registration.state', 'person.first_name as firstName'])
    .select(['person.name_prefix as namePrefix', 'person.last_name as lastName', 'person.email'])
    .select(['person.job_title as jobTitle', 'organisation.name as organisation'])
    .select(['registration.registered_on as registeredOn', 'registration.may_host as mayHost'])
    .select(['registration.learning_question as learningQuestion', 'registration.brings'])
    .select(['registration.offered_out_of_turn as isOutOfTurn', 'by.name as outOfTurnBy'])
    .select(['registration.removal_reason as removalReason', 'person.organisation_id as organisationId'])
    .select('circle.max_per_organisation as maxPerOrganisation')
    .select(['marked.since as unreachableSince', 'marked.words as unreachableWords'])
    .select([
      sql<string | null>`to_json(registration.offer_ends_at) #>> '{}'`.as('offerEndsAt'),
      sql<string | null>`to_json(registration.out_of_turn_at) #>> '{}'`.as('outOfTurnAt'),
      sql<string | null>`to_json(person.organisation_changed_at) #>> '{}'`.as('organisationChangedAt'),
      sql<number>`(select count(*) from registration held join person of_same on of_same.id = held.person_id
        where held.circle_id = circle.id and held.state in ('confirmed', 'offered')
        and of_same.organisation_id = person.organisation_id)::int`.as('seatsOfOrganisation'),
      sql<number>`greatest(0, circle.capacity - (select count(*) from registration held
        where held.circle_id = circle.id and held.state in ('confirmed', 'offered')))::int`.as('seatsFree'),
    ])
    .executeTakeFirst()

/** One registration as an organiser sees it. */
export type OneRegistration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>

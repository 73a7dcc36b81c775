import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '../db/connect.ts'
import type { CirclePhase } from '../db/schema.ts'
import type { Circle } from './circle.ts'
import type { CircleInput } from './circle-input.ts'

/** The circle of this institute with this slug; undefined when there is none, or when it is another institute's. */
export const findCircle = async (
  db: Db | Trx,
  { instituteId, slug }: { instituteId: string; slug: string },
): Promise<Circle | undefined> => {
  const row = await circles(db)
    .where('circle.slug', '=', slug)
    .where('circle.institute_id', '=', instituteId)
    .executeTakeFirst()
  return row && { ...row, partners: row.partners.map(({ name }) => name) }
}

/** Takes the row of a circle until the transaction ends, so that two changes of one circle follow each other. */
export const lockCircle = async (
  trx: Trx,
  circleId: string,
): Promise<{ slug: string; phase: CirclePhase; version: number; plannedMeetings: number }> =>
  trx
    .selectFrom('circle')
    .where('id', '=', circleId)
    .forUpdate()
    .select(['slug', 'phase', 'version'])
    .select((eb) =>
      eb
        .selectFrom('meeting')
        .whereRef('meeting.circle_id', '=', 'circle.id')
        .where('meeting.state', '=', 'planned')
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('plannedMeetings'),
    )
    .executeTakeFirstOrThrow()

/** Names in use that begin with a slug; over all institutes, because an address is one for all. */
export const slugsLike = async (trx: Trx, slug: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom('circle')
    .where((eb) => eb.or([eb('slug', '=', slug), eb('slug', 'like', `${slug}-%`)]))
    .select('slug')
    .execute()
  return rows.map((row) => row.slug)
}

/** Replaces the partners of a circle, in the order given. */
export const writePartners = async (trx: Trx, circleId: string, names: string[]): Promise<void> => {
  await trx.deleteFrom('circle_partner').where('circle_id', '=', circleId).execute()
  if (names.length === 0) return
  await trx
    .insertInto('circle_partner')
    .values(names.map((name, at) => ({ circle_id: circleId, position: at + 1, name })))
    .execute()
}

/** The columns that a form or a file fills. */
export const columnsOf = (input: CircleInput) => ({
  title: input.title,
  theme: input.theme,
  central_question: input.centralQuestion,
  region: input.region,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
  capacity: input.capacity,
  max_per_organisation: input.maxPerOrganisation,
  offer_days: input.offerDays,
  contact_name: input.contactName,
  contact_email: input.contactEmail,
  contact_phone: input.contactPhone,
  form_of_address: input.formOfAddress,
})

const circles = (db: Db | Trx) =>
  db
    .selectFrom('circle')
    .select([
      'circle.id',
      'circle.institute_id as instituteId',
      'circle.slug',
      'circle.title',
      'circle.theme',
      'circle.central_question as centralQuestion',
      'circle.region',
      'circle.starts_on as startsOn',
      'circle.ends_on as endsOn',
      'circle.phase',
      'circle.capacity',
      'circle.max_per_organisation as maxPerOrganisation',
      'circle.offer_days as offerDays',
      'circle.contact_name as contactName',
      'circle.contact_email as contactEmail',
      'circle.contact_phone as contactPhone',
      'circle.form_of_address as formOfAddress',
      'circle.version',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('circle_partner')
          .whereRef('circle_partner.circle_id', '=', 'circle.id')
          .select('circle_partner.name')
          .orderBy('circle_partner.position'),
      ).as('partners'),
    )

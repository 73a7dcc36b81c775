import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '../db/connect.ts'

/**
 * Notes that an address asked for a registration link by way of a partner; the last partner counts. Registering moves
 * this from the address to the registration (settle-ways-in.ts).
 */
export const noteRecruitment = async (
  trx: Trx,
  { circleId, partnerLinkId, email }: { circleId: string; partnerLinkId: string; email: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .insertInto('recruitment')
    .values({ circle_id: circleId, partner_link_id: partnerLinkId, email, asked_at: now })
    .onConflict((conflict) =>
      conflict.columns(['circle_id', 'email']).doUpdateSet({ partner_link_id: partnerLinkId, asked_at: now }),
    )
    .execute()
}

/** The partners of a circle that recruit, by name, each with its numbers; one statement. */
export const listPartnerLinks = (db: Db, circleId: string) =>
  withNumbers(db).where('partner_link.circle_id', '=', circleId).orderBy('partner_link.name').execute()

export type PartnerLine = Awaited<ReturnType<typeof listPartnerLinks>>[number]

/** What a partner sees of its own recruiting: numbers and organisations, nobody's name. One statement. */
export const loadPartnerOverview = (db: Db, partnerLinkId: string) =>
  withNumbers(db)
    .innerJoin('circle', 'circle.id', 'partner_link.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .where('partner_link.id', '=', partnerLinkId)
    .select(['circle.slug', 'circle.title', 'institute.name as instituteName'])
    .select('circle.form_of_address as formOfAddress')
    .select(['institute.slug as instituteSlug', 'institute.theme_tokens as themeTokens'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('recruitment')
          .innerJoin('registration', 'registration.id', 'recruitment.registration_id')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
          .whereRef('recruitment.partner_link_id', '=', 'partner_link.id')
          .where('registration.state', 'in', ['confirmed', 'waiting', 'offered'])
          .groupBy('organisation.name')
          .orderBy('organisation.name')
          .select(['organisation.name', (one) => one.fn.countAll<number>().as('people')]),
      ).as('organisations'),
    )
    .executeTakeFirst()

export type PartnerOverview = NonNullable<Awaited<ReturnType<typeof loadPartnerOverview>>>

/** Whether a partner's link belongs to a circle. */
export const isPartnerLinkOf = async (db: Db, circleId: string, partnerLinkId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('partner_link')
    .where('id', '=', partnerLinkId)
    .where('circle_id', '=', circleId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

const withNumbers = (db: Db) =>
  db
    .selectFrom('partner_link')
    .select(['partner_link.id', 'partner_link.name', 'partner_link.public_key as publicKey'])
    .select('partner_link.overview_version as overviewVersion')
    .select([
      sql<number>`(select count(*)::int from recruitment
        where partner_link_id = partner_link.id and registration_id is null)`.as('asked'),
      inState(sql`= 'confirmed'`).as('confirmed'),
      inState(sql`in ('waiting', 'offered')`).as('waiting'),
      inState(sql`not in ('confirmed', 'waiting', 'offered')`).as('ended'),
    ])

const inState = (which: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from recruitment
    join registration on registration.id = recruitment.registration_id
    where recruitment.partner_link_id = partner_link.id and registration.state ${which})`

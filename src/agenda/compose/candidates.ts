import { sql } from 'kysely'
import { addressedAs } from '../../db/addressed-as.ts'
import type { Db, Trx } from '../../db/connect.ts'
import type { FormOfAddress, Language } from '../../db/schema.ts'
import { displayName } from '../../people/person-name.ts'
import type { MeetingToCompose } from './meeting-to-compose.ts'
import type { Candidate } from './people-to-ask.ts'

/** Everybody with a seat in the circle of a meeting, in the order in which they registered. One statement. */
export const findCandidates = async (
  db: Db | Trx,
  {
    circleId,
    hostOrganisationId,
    coming,
  }: Pick<MeetingToCompose, 'circleId' | 'hostOrganisationId' | 'coming'>,
): Promise<(Candidate & { language: Language; formOfAddress: FormOfAddress })[]> => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .leftJoin('registration_answers as answers', 'answers.registration_id', 'registration.id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .select(['registration.id as registrationId', 'registration.brings', 'registration.arrival'])
    .select(['registration.may_host as mayHost', 'person.organisation_id as organisationId'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(addressedAs('person.email').as('formOfAddress'))
    .select([
      'person.last_name as lastName',
      'person.language',
      'answers.practice',
      'answers.case_offer as caseOffer',
    ])
    .select([
      sql<number>`(select count(*) from case_offer where case_offer.registration_id = registration.id
        and case_offer.state <> 'withdrawn')`.as('cases'),
      sql<number>`(select count(*) from news_offer where news_offer.person_id = person.id
        and news_offer.circle_id = registration.circle_id and news_offer.state <> 'withdrawn')`.as('news'),
    ])
    .orderBy('registration.arrival')
    .execute()
  return rows.map(({ firstName, namePrefix, lastName, organisationId, news, ...row }) => ({
    registrationId: row.registrationId,
    language: row.language,
    formOfAddress: row.formOfAddress,
    name: displayName({ firstName, namePrefix, lastName }),
    comes: coming.get(row.registrationId) ?? false,
    isOfHost: hostOrganisationId !== null && organisationId === hostOrganisationId,
    mayHost: row.mayHost,
    caseOffer: row.caseOffer ?? '',
    brings: row.brings,
    practice: row.practice ?? '',
    brought: row.cases + news,
    cases: row.cases,
    arrival: row.arrival,
  }))
}

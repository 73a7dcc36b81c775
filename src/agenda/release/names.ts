import { sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import type { CaseReadBy, CaseState } from '../../db/intervision-tables.ts'
import { ERASED_NAME } from '../../people/erase-person.ts'
import type { Snapshot } from './snapshot.ts'

/** What stands behind the ids of released programmes now, by id; whoever or whatever is gone, is not in it. */
export interface Names {
  /** `registrationId`: where they have a seat in the circle */
  people: Record<string, { name: string; registrationId: string | null }>
  news: Record<string, { title: string }>
  /** who said that they come */
  experts: Record<string, { name: string; biography: string }>
  cases: Record<string, NamedCase>
}

export interface NamedCase {
  title: string
  readBy: CaseReadBy
  state: CaseState
  bringerHasSeat: boolean
}

/** Looks up everybody and everything that these programmes of a circle name. One statement. */
export const loadNames = async (db: Db, circleId: string, snapshots: Snapshot[]): Promise<Names> => {
  const lines = snapshots.flatMap((snapshot) => snapshot.lines)
  const groups = lines.flatMap((line) => line.groups)
  const people = [
    ...lines.flatMap(({ ids }) => ids.leads),
    ...groups.flatMap(({ facilitatorId }) => facilitatorId ?? []),
  ]
  const news = lines.flatMap(({ ids }) => ids.news.map(({ offerId }) => offerId))
  const experts = lines.flatMap(({ ids }) => ids.experts)
  const cases = groups.flatMap((group) => group.case?.id ?? [])
  const { rows } = await sql<Names>`
    select
      coalesce((
        select jsonb_object_agg(person.id, jsonb_build_object(
          'name', concat_ws(' ', person.first_name, nullif(person.name_prefix, ''), person.last_name),
          'registrationId', (
            select registration.id from registration
            where registration.person_id = person.id and registration.circle_id = ${circleId}
              and registration.state = 'confirmed')))
        from person where person.id = any(${people}::uuid[]) and person.last_name <> ${ERASED_NAME}
      ), '{}') as people,
      coalesce((
        select jsonb_object_agg(news_offer.id, jsonb_build_object('title', news_offer.title))
        from news_offer where news_offer.id = any(${news}::uuid[]) and news_offer.state <> 'withdrawn'
      ), '{}') as news,
      coalesce((
        select jsonb_object_agg(expert.id, jsonb_build_object(
          'name', expert.name, 'biography', expert.biography))
        from expert
        where expert.id = any(${experts}::uuid[]) and expert.state = 'confirmed' and expert.revoked_at is null
      ), '{}') as experts,
      coalesce((
        select jsonb_object_agg(case_offer.id, jsonb_build_object(
          'title', case_offer.title, 'readBy', case_offer.read_by, 'state', case_offer.state,
          'bringerHasSeat', coalesce(registration.state = 'confirmed', false)))
        from case_offer left join registration on registration.id = case_offer.registration_id
        where case_offer.id = any(${cases}::uuid[])
      ), '{}') as cases`.execute(db)
  return rows[0] ?? { people: {}, news: {}, experts: {}, cases: {} }
}

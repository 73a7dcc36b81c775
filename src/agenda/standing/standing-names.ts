import { sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import type { Pillar } from '../../db/programme-tables.ts'
import { PILLARS } from '../../programme/pillar.ts'
import { endedOn, seatedOn } from './seat-days.ts'
import type { LookAhead } from './standing.ts'

/** Somebody who got a seat, or gave theirs up. */
export interface Movement {
  kind: 'came' | 'left'
  firstName: string
  namePrefix: string
  lastName: string
}

/** Who got a seat and who gave theirs up from a day until a meeting, in order of arrival; one statement. */
export const findMovements = (
  db: Db,
  { meetingId, since }: { meetingId: string; since: string },
): Promise<Movement[]> =>
  db
    .selectFrom('registration')
    .innerJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('meeting.id', '=', meetingId)
    .where(
      sql<boolean>`case
        when registration.state = 'confirmed' then ${seatedOn} >= ${since} and ${seatedOn} < meeting.held_on
        when registration.state in ('withdrawn', 'removed') and registration.confirmed_at is not null
          then ${endedOn} >= ${since} and ${endedOn} < meeting.held_on
        else false end`,
    )
    .orderBy('registration.arrival')
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .select(
      sql<Movement['kind']>`case registration.state when 'confirmed' then 'came' else 'left' end`.as('kind'),
    )
    .execute()

/**
 * The pillars of a meeting in the order of its programme, each once, with who leads it, tells news in it, or comes as its
 * guest expert; one statement.
 */
export const findParts = async (db: Db, meetingId: string): Promise<LookAhead['parts']> => {
  const rows = await db
    .selectFrom('programme_item as item')
    .where('item.meeting_id', '=', meetingId)
    .where('item.kind', 'in', PILLARS)
    .orderBy('item.position')
    .select(sql<Pillar>`item.kind`.as('pillar'))
    .select(
      sql<string[]>`
        coalesce((
          select jsonb_agg(
            concat_ws(' ', person.first_name, nullif(person.name_prefix, ''), person.last_name)
            order by item_lead.position)
          from item_lead join person on person.id = item_lead.person_id where item_lead.item_id = item.id
        ), '[]')
        || coalesce((
          select jsonb_agg(news_offer.by_name order by news_offer.position, news_offer.offered_at)
          from news_offer where news_offer.placed_item_id = item.id
        ), '[]')
        || coalesce((
          select jsonb_agg(expert.name order by expert.named) from expert
          where expert.item_id = item.id and expert.state = 'confirmed' and expert.revoked_at is null
        ), '[]')`.as('names'),
    )
    .execute()
  const names = new Map<Pillar, string[]>()
  for (const { pillar, names: found } of rows)
    names.set(pillar, [...new Set([...(names.get(pillar) ?? []), ...found])])
  return [...names].map(([pillar, found]) => ({ pillar, names: found }))
}

import { sql } from 'kysely'
import type { LineIds } from './agenda.ts'

/** Selects who and what stand behind the names in a line of an agenda, each in the order of those names. */
export const idsOf = (itemId: string) => sql<LineIds>`jsonb_build_object(
  'leads', coalesce((
    select jsonb_agg(item_lead.person_id order by item_lead.position)
    from item_lead where item_lead.item_id = ${sql.ref(itemId)}
  ), '[]'),
  'news', coalesce((
    select jsonb_agg(
      jsonb_build_object('offerId', news_offer.id, 'registrationId', news_offer.registration_id)
      order by news_offer.position, news_offer.offered_at)
    from news_offer where news_offer.placed_item_id = ${sql.ref(itemId)}
  ), '[]'),
  'experts', coalesce((
    select jsonb_agg(expert.id order by expert.named)
    from expert
    where expert.item_id = ${sql.ref(itemId)} and expert.state = 'confirmed' and expert.revoked_at is null
  ), '[]'))`

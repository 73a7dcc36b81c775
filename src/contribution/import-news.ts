import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { NewsState } from '../db/contribution-tables.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'
import type { NewsInput } from './news.ts'
import { columnsOf } from './offer-news.ts'

export interface ImportedNews extends NewsInput {
  key: string
  meetingId: string
  /** who offered it; need not take part */
  personId: string
  state: Exclude<NewsState, 'withdrawn'>
  offeredAt: Temporal.Instant
}

/**
 * Takes the news of a circle in from a file, after its programme and participants. What the file knows is brought up to
 * it, unless it was withdrawn meanwhile; what people offered themselves stays, also its place in the programme, whose
 * items a file replaces. Nobody is told.
 */
export const importNews = async (
  trx: Trx,
  { circleId, news }: { circleId: string; news: readonly ImportedNews[] },
): Promise<void> => {
  const items = await findNewsItems(trx, circleId)
  const registrationIds = await findRegistrations(trx, circleId)
  for (const [at, { key, meetingId, personId, state, offeredAt, ...input }] of news.entries()) {
    const row = {
      ...columnsOf(input),
      meeting_id: meetingId,
      person_id: personId,
      registration_id: registrationIds.get(personId) ?? null,
      state,
      placed_item_id: state === 'placed' ? (items.get(meetingId) ?? null) : null,
      position: state === 'placed' ? at + 1 : null,
      offered_at: offeredAt,
    }
    await trx
      .insertInto('news_offer')
      .values({ ...row, circle_id: circleId, import_key: key })
      .onConflict((conflict) =>
        conflict
          .columns(['circle_id', 'import_key'])
          .doUpdateSet({ ...row, version: sql`news_offer.version + 1` })
          .where('news_offer.state', '<>', 'withdrawn'),
      )
      .execute()
  }
  for (const [meetingId, itemId] of items)
    await trx
      .updateTable('news_offer')
      .set({ placed_item_id: itemId })
      .where('meeting_id', '=', meetingId)
      .where('state', '=', 'placed')
      .where('placed_item_id', 'is', null)
      .execute()
}

/** meeting → the item in which its news is placed */
const findNewsItems = async (trx: Trx, circleId: string): Promise<Map<string, string>> => {
  const rows = await trx
    .selectFrom('programme_item as item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('meeting.circle_id', '=', circleId)
    .where('item.kind', '=', 'news')
    .distinctOn('meeting.id')
    .orderBy('meeting.id')
    .orderBy('item.position')
    .select(['meeting.id as meetingId', 'item.id'])
    .execute()
  return new Map(rows.map(({ meetingId, id }) => [meetingId, id]))
}

/** person → their registration */
const findRegistrations = async (trx: Trx, circleId: string): Promise<Map<string, string>> => {
  const rows = await trx
    .selectFrom('registration')
    .where('circle_id', '=', circleId)
    .where('state', 'in', CURRENT_STATES)
    .select(['person_id as personId', 'id'])
    .execute()
  return new Map(rows.map(({ personId, id }) => [personId, id]))
}

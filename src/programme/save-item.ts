import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type ItemInput, itemMark, type StoredItem } from './item.ts'
import type { WhichItem } from './put-aside.ts'

export interface ItemSave extends WhichItem {
  /** the itemMark of what was on the screen */
  basedOn: string
  item: ItemInput
}

/**
 * Saves everything of one item. Refused when it changed since it was shown, or was put aside: what a colleague or the
 * host saved is never overwritten unseen.
 */
export const saveItem = async (
  trx: Trx,
  { meetingId, itemId, basedOn, item }: ItemSave,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'changedMeanwhile' | 'notThere'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const stored = await findItem(trx, { meetingId, itemId })
  if (!stored) return refused('notThere')
  if (itemMark(stored) !== basedOn) return refused('changedMeanwhile')
  await trx
    .updateTable('programme_item')
    .set({
      title: item.title,
      text: item.text,
      minutes: item.minutes,
      least_minutes: item.leastMinutes,
      fixed_start: item.fixedStart,
      place: item.place,
      needs: item.needs,
      internal_note: item.internalNote,
    })
    .where('id', '=', itemId)
    .execute()
  await writeLeads(trx, itemId, item.leadIds)
  await writeLinks(trx, itemId, item.links)
  await touchMeeting(trx, meetingId, now)
  return done({ circleId })
}

const writeLeads = async (trx: Trx, itemId: string, leadIds: string[]) => {
  await trx.deleteFrom('item_lead').where('item_id', '=', itemId).execute()
  const rows = [...new Set(leadIds)].map((id, at) => ({ item_id: itemId, position: at + 1, person_id: id }))
  if (rows.length > 0) await trx.insertInto('item_lead').values(rows).execute()
}

const writeLinks = async (trx: Trx, itemId: string, links: ItemInput['links']) => {
  await trx.deleteFrom('item_link').where('item_id', '=', itemId).execute()
  const rows = links.map((link, at) => ({ ...link, item_id: itemId, position: at + 1 }))
  if (rows.length > 0) await trx.insertInto('item_link').values(rows).execute()
}

/** One item of a programme, in one statement; undefined when it is not in it. */
export const findItem = async (
  db: Db | Trx,
  { meetingId, itemId }: WhichItem,
): Promise<StoredItem | undefined> => {
  const row = await db
    .selectFrom('programme_item')
    .where('id', '=', itemId)
    .where('meeting_id', '=', meetingId)
    .select(['id', 'kind', 'title', 'text', 'minutes', 'least_minutes as leastMinutes', 'place', 'needs'])
    .select(['fixed_start as fixedStart', 'internal_note as internalNote'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('item_lead')
          .whereRef('item_lead.item_id', '=', 'programme_item.id')
          .select('item_lead.person_id as id')
          .orderBy('item_lead.position'),
      ).as('leads'),
      jsonArrayFrom(
        eb
          .selectFrom('item_link')
          .whereRef('item_link.item_id', '=', 'programme_item.id')
          .select(['item_link.title', 'item_link.url'])
          .orderBy('item_link.position'),
      ).as('links'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { leads, ...item } = row
  return { ...item, leadIds: leads.map(({ id }) => id) }
}

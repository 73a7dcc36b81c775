import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { type DeepDive, type DeepDivePart, deepDiveMark } from './deep-dive.ts'

export interface DeepDiveSave {
  meetingId: string
  itemId: string
  /** the deepDiveMark of what was on the screen */
  basedOn: string
  deepDive: DeepDive
}

/**
 * Saves what a deep dive is made of; its pillar has come as far as offered from then on. Refused when it changed since
 * it was shown, or when its item is no deep dive of this meeting any more.
 */
export const saveDeepDive = async (
  trx: Trx,
  { meetingId, itemId, basedOn, deepDive }: DeepDiveSave,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'changedMeanwhile' | 'notThere'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const found = await findDeepDive(trx, { meetingId, itemId })
  if (!found) return refused('notThere')
  if (deepDiveMark(found.deepDive) !== basedOn) return refused('changedMeanwhile')
  const { parts, groupLimit, ...texts } = deepDive
  const columns = { ...texts, group_limit: groupLimit }
  await trx
    .insertInto('deep_dive')
    .values({ ...columns, item_id: itemId, import_key: null })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(columns))
    .execute()
  await writeParts(trx, itemId, parts)
  await raisePillar(trx, { meetingId, kind: 'deepDive', to: 'offered' }, now)
  await touchMeeting(trx, meetingId, now)
  return done({ circleId })
}

/** Lays down the parts of a deep dive in their order; those of before are replaced. */
export const writeParts = async (
  trx: Trx,
  itemId: string,
  parts: (DeepDivePart & { import_kind?: string | null })[],
): Promise<void> => {
  await trx.deleteFrom('deep_dive_part').where('item_id', '=', itemId).execute()
  const rows = parts.map((part, at) => ({ import_kind: null, ...part, item_id: itemId, position: at + 1 }))
  if (rows.length > 0) await trx.insertInto('deep_dive_part').values(rows).execute()
}

export interface FoundDeepDive {
  item: { id: string; title: string; minutes: number }
  /** null until somebody said something of it */
  deepDive: DeepDive | null
}

/** One deep dive of a meeting, in one statement; undefined when its programme has no such item of that pillar. */
export const findDeepDive = async (
  db: Db | Trx,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<FoundDeepDive | undefined> => {
  const row = await db
    .selectFrom('programme_item as item')
    .leftJoin('deep_dive', 'deep_dive.item_id', 'item.id')
    .where('item.id', '=', itemId)
    .where('item.meeting_id', '=', meetingId)
    .where('item.kind', '=', 'deepDive')
    .select(['item.id', 'item.title as itemTitle', 'item.minutes', 'deep_dive.form', 'deep_dive.title'])
    .select(['deep_dive.output', 'deep_dive.materials', 'deep_dive.group_limit as groupLimit'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('deep_dive_part as part')
          .whereRef('part.item_id', '=', 'item.id')
          .select(['part.form', 'part.title', 'part.minutes'])
          .orderBy('part.position'),
      ).as('parts'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const { id, itemTitle, minutes, form, title, output, materials, groupLimit, parts } = row
  return {
    item: { id, title: itemTitle, minutes },
    deepDive: form && {
      form,
      title: title ?? '',
      output: output ?? '',
      materials: materials ?? '',
      groupLimit,
      parts,
    },
  }
}

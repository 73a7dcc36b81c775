import { createHash } from 'node:crypto'
import type { Db, Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { programmeMark } from './items.ts'
import { type LaidItem, layItems } from './lay-items.ts'
import { findItems } from './save-items.ts'

export type WhyNotReplace = 'changedMeanwhile' | 'cancelled' | 'past'

/**
 * Puts the whole programme of a meeting aside and lays another down in its place. What was there is kept aside with all
 * that belongs to it, as one, until bringAllBack or until it is forgotten.
 * @param input.basedOn the mark of the programme that was on the screen
 * @returns the ids of the new items, in their order
 */
export const replaceItems = async (
  trx: Trx,
  { meetingId, basedOn, items }: { meetingId: string; basedOn: string; items: readonly LaidItem[] },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; itemIds: string[] }, WhyNotReplace>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  if (programmeMark(await findItems(trx, meetingId)) !== basedOn) return refused('changedMeanwhile')
  await putAllAside(trx, meetingId, now)
  const itemIds = await layItems(trx, { meetingId, items })
  await touchMeeting(trx, meetingId, now)
  return done({ circleId: meeting.circleId, itemIds })
}

/**
 * Brings a programme back that was put aside as one; the present one goes aside in its place, so that this too can be
 * undone. Refused when it is not there any more: somebody brought it back already, or a part of it.
 */
export const bringAllBack = async (
  trx: Trx,
  { meetingId, mark }: { meetingId: string; mark: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere' | 'cancelled' | 'past'>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  const aside = await findReplaced(trx, meetingId)
  if (!aside || aside.mark !== mark) return refused('notThere')
  await putAllAside(trx, meetingId, now)
  for (const [at, { id }] of aside.items.entries())
    await trx
      .updateTable('programme_item')
      .set({ meeting_id: meetingId, aside_of: null, aside_at: null, position: at + 1 })
      .where('id', '=', id)
      .execute()
  await touchMeeting(trx, meetingId, now)
  return done({ circleId: meeting.circleId })
}

export interface Replaced {
  items: { id: string; title: string }[]
  asideAt: Temporal.Instant
  /** of these items and no others */
  mark: string
}

/** The programme that was put aside as one last, in its order; null when there is none. One item alone is none. */
export const findReplaced = async (db: Db | Trx, meetingId: string): Promise<Replaced | null> => {
  const rows = await db
    .selectFrom('programme_item')
    .where('aside_of', '=', meetingId)
    .select(['id', 'title', 'aside_at as asideAt'])
    .orderBy('aside_at', 'desc')
    .orderBy('position')
    .execute()
  const together = [...Map.groupBy(rows, ({ asideAt }) => String(asideAt)).values()]
  const latest = together.find((items) => items.length > 1)
  const [first] = latest ?? []
  if (!latest || !first?.asideAt) return null
  const items = latest.map(({ id, title }) => ({ id, title }))
  return { items, asideAt: first.asideAt, mark: markOf(items) }
}

const markOf = (items: { id: string }[]) =>
  createHash('sha256')
    .update(items.map(({ id }) => id).join())
    .digest('base64url')
    .slice(0, 16)

const putAllAside = async (trx: Trx, meetingId: string, now: Temporal.Instant) => {
  await trx
    .updateTable('programme_item')
    .set({ meeting_id: null, aside_of: meetingId, aside_at: now })
    .where('meeting_id', '=', meetingId)
    .execute()
}

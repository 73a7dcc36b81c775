import { createHash } from 'node:crypto'
import type { AttachmentKind } from '../../db/attachment-tables.ts'
import type { Trx } from '../../db/connect.ts'
import { lockMeeting } from '../../meeting/queries.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { isPillar } from '../pillar.ts'
import { raisePillar } from '../raise-pillar.ts'
import { type Adder, MOST_BYTES, MOST_BYTES_PER_MEETING } from './attachment.ts'
import { cleanName } from './attachment-name.ts'

export interface NewAttachment {
  meetingId: string
  /** null: of the meeting as a whole */
  itemId: string | null
  /** as it was sent */
  name: string
  /** of kindOf */
  kind: AttachmentKind
  bytes: Buffer
  by: Adder
}

/** noItem: the item is in this programme no more; tooLarge: this file; full: all files of the meeting together */
export type AddRefusal = 'noItem' | 'tooLarge' | 'full'

/**
 * Keeps a file with a meeting. The same file that is there already stays one file. What was taken away gives up its room,
 * oldest first, when the room is needed.
 */
export const addAttachment = async (
  trx: Trx,
  { meetingId, itemId, name: given, kind, bytes, by }: NewAttachment,
  now: Temporal.Instant,
): Promise<Outcome<{ attachmentId: string }, AddRefusal>> => {
  if (bytes.length > MOST_BYTES) return refused('tooLarge')
  // Two who add at once follow each other here, so that together they do not pass the limit.
  await lockMeeting(trx, meetingId)
  const item = itemId === null ? null : await findItemKind(trx, meetingId, itemId)
  if (item === undefined) return refused('noItem')
  const name = cleanName(given, kind)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = await findKept(trx, meetingId)
  const present = kept.filter(({ isRemoved }) => !isRemoved)
  const same = present.find(
    (one) => one.sha256 === sha256 && one.name === name && one.itemId === itemId && one.kind === kind,
  )
  if (same) return done({ attachmentId: same.id })
  if (sizeOf(present) + bytes.length > MOST_BYTES_PER_MEETING) return refused('full')
  await makeRoom(trx, kept, bytes.length)
  const { id } = await trx
    .insertInto('attachment')
    .values({
      meeting_id: meetingId,
      item_id: itemId,
      name,
      kind,
      size: bytes.length,
      sha256,
      added_by_kind: by.kind,
      added_by_id: by.id,
      added_by_name: by.name,
      added_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.insertInto('attachment_bytes').values({ attachment_id: id, bytes }).execute()
  // What an organiser adds is no offer: they decide themselves how far an item is.
  if (item && isPillar(item) && by.kind !== 'organiser')
    await raisePillar(trx, { meetingId, kind: item, to: 'offered' }, now)
  return done({ attachmentId: id })
}

interface Kept {
  id: string
  itemId: string | null
  name: string
  kind: AttachmentKind
  size: number
  sha256: string
  isRemoved: boolean
}

// Those taken away first, oldest in front. What lies with an item that was put aside counts: it can come back.
const findKept = async (trx: Trx, meetingId: string): Promise<Kept[]> => {
  const rows = await trx
    .selectFrom('attachment')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'item_id as itemId', 'name', 'kind', 'size', 'sha256', 'removed_at as removedAt'])
    .orderBy('removed_at')
    .execute()
  return rows.map(({ removedAt, ...row }) => ({ ...row, isRemoved: removedAt !== null }))
}

const makeRoom = async (trx: Trx, kept: Kept[], size: number): Promise<void> => {
  let over = sizeOf(kept) + size - MOST_BYTES_PER_MEETING
  const given: string[] = []
  for (const one of kept.filter(({ isRemoved }) => isRemoved)) {
    if (over <= 0) break
    given.push(one.id)
    over -= one.size
  }
  if (given.length > 0) await trx.deleteFrom('attachment').where('id', 'in', given).execute()
}

const sizeOf = (files: { size: number }[]): number => files.reduce((sum, { size }) => sum + size, 0)

const findItemKind = async (trx: Trx, meetingId: string, itemId: string) => {
  const item = await trx
    .selectFrom('programme_item')
    .where('id', '=', itemId)
    .where('meeting_id', '=', meetingId)
    .select('kind')
    .executeTakeFirst()
  return item?.kind
}

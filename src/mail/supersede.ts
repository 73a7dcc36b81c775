import type { Db, Trx } from '../db/connect.ts'

export interface UnsentLetter {
  id: string
  streamKey: string
  messageId: string
  /** the first edit that it tells of, as long as it is held because of edits; else null */
  heldSince: Temporal.Instant | null
}

/**
 * The letters of these streams that nobody has begun to send, drafts and held ones too, locked until the transaction
 * ends: delivery, which claims a letter in a short transaction of its own, waits and then finds what was decided here. A
 * letter that delivery claimed first is not among them, however often it failed: it may be in somebody's mailbox already.
 */
export const lockUnsent = async (trx: Trx, streamKeys: string[]): Promise<UnsentLetter[]> => {
  if (streamKeys.length === 0) return []
  // In one order for everybody, so that two who lock the same letters never wait for each other.
  return unsentIn(trx, streamKeys).forUpdate().execute()
}

/** As `lockUnsent`, only to look at: delivery may claim them the next moment. */
export const findUnsent = async (db: Db, streamKeys: string[]): Promise<UnsentLetter[]> =>
  streamKeys.length === 0 ? [] : unsentIn(db, streamKeys).execute()

const unsentIn = (db: Db, streamKeys: string[]) =>
  db
    .selectFrom('letter')
    .select(['id', 'stream_key as streamKey', 'message_id as messageId'])
    .select(({ eb }) => eb.case().when('state', '=', 'held').then(eb.ref('held_since')).end().as('heldSince'))
    .where('stream_key', 'in', streamKeys)
    .where('state', 'in', ['draft', 'held', 'written', 'queued', 'blocked'])
    .where('attempts', '=', 0)
    .orderBy('written')

/** Keeps letters that `lockUnsent` gave from ever leaving; a newer letter says it better, or nothing needs saying. */
export const supersede = async (trx: Trx, letterIds: string[]): Promise<void> => {
  if (letterIds.length === 0) return
  await trx.updateTable('letter').set({ state: 'superseded' }).where('id', 'in', letterIds).execute()
}

/** Undoes supersede, without sending anything by surprise: those that still wait for nothing are drafts. */
export const makeDrafts = async (trx: Trx, letterIds: string[]): Promise<void> => {
  if (letterIds.length === 0) return
  await trx
    .updateTable('letter')
    .set({ state: 'draft', held_since: null })
    .where('id', 'in', letterIds)
    .where('state', '=', 'superseded')
    .execute()
}

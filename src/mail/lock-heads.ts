import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import type { LetterKind } from './letter-kinds.ts'
import { isKeptBack } from './pause.ts'
import { isMarked } from './undeliverable.ts'

const WAITING: readonly LetterState[] = ['written', 'queued', 'sending']

export type Head = Awaited<ReturnType<typeof lockHeads>>[number]

/**
 * The oldest letter of each of these streams that may leave, with all that sending it takes, locked until the
 * transaction ends. What a pause keeps back is passed over; streams without a letter are left out.
 */
export const lockHeads = async (trx: Trx, streamKeys: string[]) => {
  const rows = await trx
    .selectFrom('letter')
    .select(['id', 'stream_key', 'kind', 'written_at', 'sender_name', 'sender_address', 'recipient_name'])
    .select(['recipient_address', 'language', 'facts', 'link_requests', 'calendar_method', 'calendar_text'])
    .select([
      'message_id',
      'in_reply_to',
      'reply_to',
      'frozen_message',
      'last_error',
      'claimed_at',
      'refused_since',
      'institute_id',
    ])
    .select(
      sql<boolean>`exists (select from letter as later where later.stream_key = letter.stream_key
        and later.written > letter.written and later.state in ('written', 'queued', 'sending'))`.as(
        'has_more',
      ),
    )
    .select(isMarked.as('is_marked'))
    .where(
      sql<boolean>`id in (select head.id from unnest(${streamKeys}::text[]) as stream (key),
        lateral (select id from letter where stream_key = stream.key
          and state in ('written', 'queued', 'sending') and not ${isKeptBack()} order by written limit 1) as head)`,
    )
    // Once more: whoever held one of them meanwhile may have decided that it never leaves.
    .where('state', 'in', WAITING)
    // In one order for everybody, as in supersede.ts.
    .orderBy('written')
    .forUpdate()
    .execute()
  // as: writeLetter takes no other kind; a kind that was renamed since then fails in composeLetter by name.
  return rows.map((row) => ({ ...row, kind: row.kind as LetterKind }))
}

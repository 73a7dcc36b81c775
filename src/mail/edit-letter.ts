import { sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { asPieces, type KeptFacts } from './letter-edit.ts'
import type { LetterKind } from './letter-kinds.ts'
import type { WordsAsTyped } from './own-words.ts'

/** Letters in these states wait long enough for somebody to put them in other words. */
export const EDITABLE: readonly LetterState[] = ['draft', 'held', 'blocked']

export interface EditedLetter {
  letterId: string
  /** only a letter of this institute */
  instituteId: string
  words: WordsAsTyped
  /** the facts with which the words were shown: where their values stand, the text follows when they change */
  facts: KeptFacts
  /** of the edit that the form showed; 0 when there was none */
  version: number
  /** name of an organiser */
  by: string
}

/** What an organiser made of a letter; undefined when nobody did. */
export const findEdit = (db: Db, letterId: string) =>
  db
    .selectFrom('letter_edit')
    .where('letter_id', '=', letterId)
    .select([
      'subject',
      'opening',
      'closing',
      'facts',
      'version',
      'edited_by as editedBy',
      'edited_at as editedAt',
    ])
    .executeTakeFirst()

export type LetterEdit = NonNullable<Awaited<ReturnType<typeof findEdit>>>

/**
 * Keeps what an organiser made of the words of a letter that has not left. Was it replaced by a newer one meanwhile, then
 * the newer one gets them. Refused when it left, or when somebody else edited it meanwhile.
 * @returns the letter that has the words now
 */
export const saveEdit = async (
  trx: Trx,
  { letterId, instituteId, words, facts, version, by }: EditedLetter,
  now: Temporal.Instant,
): Promise<Outcome<{ letterId: string }, 'left' | 'changedMeanwhile'>> => {
  const letter = await lockEditable(trx, { letterId, instituteId })
  if (!letter) return refused('left')
  const kept = await findEdit(trx, letter.id)
  if ((kept?.version ?? 0) !== version) return refused('changedMeanwhile')
  const said = {
    subject: JSON.stringify(asPieces(words.subject, facts)),
    opening: JSON.stringify(asPieces(words.opening, facts)),
    closing: JSON.stringify(asPieces(words.closing, facts)),
    facts: JSON.stringify(facts),
    version: version + 1,
    edited_by: by,
    edited_at: now,
  }
  await trx
    .insertInto('letter_edit')
    .values({ letter_id: letter.id, ...said })
    .onConflict((conflict) => conflict.column('letter_id').doUpdateSet(said))
    .execute()
  return done({ letterId: letter.id })
}

/** Goes back to the words that a letter would have without an edit. Refused as saveEdit is; done when there is none. */
export const removeEdit = async (
  trx: Trx,
  which: { letterId: string; instituteId: string; version: number },
): Promise<Outcome<null, 'left' | 'changedMeanwhile'>> => {
  const letter = await lockEditable(trx, which)
  if (!letter) return refused('left')
  const kept = await findEdit(trx, letter.id)
  if (kept && kept.version !== which.version) return refused('changedMeanwhile')
  await trx.deleteFrom('letter_edit').where('letter_id', '=', letter.id).execute()
  return done(null)
}

// Two kinds of one piece of news: a changed programme becomes a changed meeting when the day moves too.
const CHANGES: readonly LetterKind[] = ['meetingChanged', 'programmeChanged']

/**
 * Takes edits of letters that were replaced along to the letter of the same kind that replaces them, so that nothing that
 * somebody wrote is lost; of a change of another kind too when it is a draft, which somebody reads before it leaves. An
 * edit that the newer letter has already stays.
 * @param letterIds letters that were superseded or withdrawn
 * @param to the letter that replaces them; left out, the newest of the stream
 */
export const moveEdits = async (trx: Trx, letterIds: string[], to: string | null = null): Promise<void> => {
  if (letterIds.length === 0) return
  await sql`
    update letter_edit as edit set letter_id = next.id
    from letter as old, lateral (
      select newer.id from letter as newer
      where newer.stream_key = old.stream_key and newer.written > old.written
        and (newer.kind = old.kind or (newer.state = 'draft'
          and newer.kind = any (${CHANGES}::text[]) and old.kind = any (${CHANGES}::text[])))
        and newer.state in ('draft', 'held', 'blocked', 'written', 'queued') and newer.attempts = 0
        and (${to}::uuid is null or newer.id = ${to}::uuid)
      order by newer.written desc limit 1) as next
    where edit.letter_id = old.id and old.id = any (${letterIds}::uuid[]) and old.state in ('superseded', 'withdrawn')
      and not exists (select from letter_edit as taken where taken.letter_id = next.id)
      and not exists (select from letter as later inner join letter_edit as own on own.letter_id = later.id
        where later.stream_key = old.stream_key and later.written > old.written
          and later.id = any (${letterIds}::uuid[]))`.execute(trx)
}

const lockEditable = async (
  trx: Trx,
  { letterId, instituteId }: { letterId: string; instituteId: string },
) => {
  const asked = await trx
    .selectFrom('letter')
    .where('id', '=', letterId)
    .where('institute_id', '=', instituteId)
    .select(['id', 'state', 'stream_key', 'kind'])
    .select(sql<string | null>`facts ->> 'meeting'`.as('meeting'))
    .forUpdate()
    .executeTakeFirst()
  if (!asked || EDITABLE.includes(asked.state)) return asked
  if (asked.state !== 'superseded' && asked.state !== 'withdrawn') return undefined
  // A stream of one calendar is about one meeting; in any other the meeting must be the same.
  return trx
    .selectFrom('letter')
    .where('stream_key', '=', asked.stream_key)
    .where('kind', '=', asked.kind)
    .where('state', 'in', EDITABLE)
    .where((eb) =>
      eb.or([
        eb('stream_key', 'like', 'invitation:%'),
        eb(sql`facts ->> 'meeting'`, 'is not distinct from', asked.meeting),
      ]),
    )
    .orderBy('written', 'desc')
    .limit(1)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
}

import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { LAST_KIND } from './erase-letters.ts'
import type { LetterKind } from './letter-kinds.ts'
import { withTry } from './letter-tries.ts'

/**
 * Marks letters that a server took. Their bytes go, because they hold links, unless this is where letters are looked at.
 */
export const markSent = async (
  db: Db,
  letters: { id: string; kind: LetterKind }[],
  { keepsBytes }: { keepsBytes: boolean },
  now: Temporal.Instant,
): Promise<void> => {
  const last = letters.filter(({ kind }) => kind === LAST_KIND)
  await removeLast(db, last)
  await db
    .updateTable('letter')
    .set({
      state: 'sent',
      sent_at: now,
      last_error: null,
      ...(keepsBytes ? {} : { frozen_message: null }),
    })
    .where('id', '=', oneOf(letters))
    .where('state', '=', 'sending')
    .execute()
}

/** Marks letters that will not leave, with the server's words or ours; those that left meanwhile stay as they are. */
export const markFailed = async (
  db: Db,
  letters: { id: string; words: string }[],
  now: Temporal.Instant,
): Promise<void> => {
  await removeLast(db, letters)
  await db
    .updateTable('letter')
    .from(said(letters))
    .set((eb) => ({
      state: 'failed',
      last_error: eb.ref('said.words'),
      tries: withTry(now),
      frozen_message: null,
    }))
    .whereRef('letter.id', '=', 'said.id')
    .where('state', 'in', ['written', 'queued', 'sending'])
    .execute()
}

/** Keeps of letters that are tried again what was said, and since when a server has been saying it about them. */
export const markLater = async (
  db: Db,
  letters: { id: string; failure: { words: string; isAboutLetter: boolean } }[],
  now: Temporal.Instant,
): Promise<void> => {
  const refused = letters.flatMap(({ id, failure }) => (failure.isAboutLetter ? [id] : []))
  await db
    .updateTable('letter')
    .from(said(letters.map(({ id, failure }) => ({ id, words: failure.words }))))
    .set((eb) => ({
      last_error: eb.ref('said.words'),
      tries: withTry(now),
      refused_since: sql<Temporal.Instant | null>`coalesce(letter.refused_since,
        case when letter.id = any(${refused}::uuid[]) then ${now}::timestamptz end)`,
    }))
    .whereRef('letter.id', '=', 'said.id')
    .execute()
}

// Nothing may stay of who was erased, whatever became of their last letter.
const removeLast = async (db: Db, letters: { id: string }[]) => {
  if (letters.length > 0)
    await db.deleteFrom('letter').where('id', '=', oneOf(letters)).where('kind', '=', LAST_KIND).execute()
}

const oneOf = (letters: { id: string }[]) => sql<string>`any(${letters.map(({ id }) => id)}::uuid[])`

const said = (letters: { id: string; words: string }[]) =>
  sql<{ id: string; words: string }>`unnest(${letters.map(({ id }) => id)}::uuid[],
    ${letters.map(({ words }) => words)}::text[])`.as<'said'>(sql`said (id, words)`)

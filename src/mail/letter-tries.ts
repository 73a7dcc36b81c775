import { sql } from 'kysely'
import type { LetterTry } from '../db/letter-tables.ts'

// A server that is away for three days is asked some twenty times.
const MOST_KEPT = 30

/** The tries of a letter with one more that did not succeed; of very many, the first are kept. */
export const withTry = (words: string, now: Temporal.Instant) => {
  const added: LetterTry = { at: now.toString(), words }
  return sql<string>`case when jsonb_array_length(tries) < ${MOST_KEPT}
    then tries || ${JSON.stringify([added])}::jsonb else tries end`
}

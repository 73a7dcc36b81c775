import { sql } from 'kysely'

// A server that is away for three days is asked some twenty times.
const MOST_KEPT = 30

/**
 * The tries of a letter with one more that did not succeed, in a statement that has the words of it in `said`; of very
 * many tries, the first are kept.
 */
export const withTry = (now: Temporal.Instant) =>
  sql<string>`case when jsonb_array_length(tries) < ${MOST_KEPT}
    then tries || jsonb_build_array(jsonb_build_object('at', ${now.toString()}::text, 'words', said.words)) else tries end`

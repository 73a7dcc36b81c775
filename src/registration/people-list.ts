import type { Db, Trx } from '../db/connect.ts'
import type { ListedEntry, ListOutcome } from '../db/people-list-tables.ts'
import { displayName } from '../people/person-name.ts'

/** A line of a list that was judged: whom to enter, or why nobody. */
export type JudgedLine =
  | { line: number; person: ListedEntry }
  | { line: number; person: null; email: string; outcome: 'alreadyRegistered' | 'twice' }

/**
 * Keeps a confirmed list, to be entered in portions. The same id is kept once: pressing twice gives one list.
 * @returns whether it was kept now
 */
export const keepPeopleList = async (
  trx: Trx,
  { listId, circleId, lines }: { listId: string; circleId: string; lines: JudgedLine[] },
  now: Temporal.Instant,
): Promise<boolean> => {
  const kept = await trx
    .insertInto('people_list')
    .values({ id: listId, circle_id: circleId, given_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return false
  for (let at = 0; at < lines.length; at += ROWS_PER_STATEMENT)
    await trx
      .insertInto('people_list_row')
      .values(lines.slice(at, at + ROWS_PER_STATEMENT).map((line) => rowOf(listId, line)))
      .execute()
  return true
}

// PostgreSQL takes 65 535 parameters in one statement.
const ROWS_PER_STATEMENT = 1000

const rowOf = (listId: string, line: JudgedLine) => ({
  people_list_id: listId,
  line: line.line,
  name: line.person ? displayName(line.person) : '',
  email: line.person ? line.person.email : line.email,
  person: line.person && JSON.stringify(line.person),
  outcome: line.person ? null : line.outcome,
})

/**
 * Takes a list until the transaction ends, so that of any number of processes one enters people of it, and reads who
 * comes next.
 * @returns at most so many lines in their order; null when the list is done or not there
 */
export const lockNextLines = async (
  trx: Trx,
  { listId, most }: { listId: string; most: number },
): Promise<{ circleId: string; next: { line: number; person: ListedEntry }[] } | null> => {
  const list = await trx
    .selectFrom('people_list')
    .where('id', '=', listId)
    .where('finished_at', 'is', null)
    .select('circle_id as circleId')
    .forUpdate()
    .executeTakeFirst()
  if (!list) return null
  const rows = await trx
    .selectFrom('people_list_row')
    .where('people_list_id', '=', listId)
    .where('outcome', 'is', null)
    .orderBy('line')
    .limit(most)
    .select(['line', 'person'])
    .execute()
  return {
    circleId: list.circleId,
    next: rows.flatMap(({ line, person }) => (person ? [{ line, person }] : [])),
  }
}

/** Notes what became of these lines, and forgets of them what was only needed to enter them. */
export const noteOutcomes = async (
  trx: Trx,
  { listId, outcomes }: { listId: string; outcomes: { line: number; outcome: ListOutcome }[] },
): Promise<void> => {
  for (const [outcome, of] of Map.groupBy(outcomes, (one) => one.outcome))
    await trx
      .updateTable('people_list_row')
      .set({ person: null, outcome })
      .where('people_list_id', '=', listId)
      .where(
        'line',
        'in',
        of.map(({ line }) => line),
      )
      .execute()
}

/** Notes that every line of a list has its outcome. */
export const finishPeopleList = async (trx: Trx, listId: string, now: Temporal.Instant): Promise<void> => {
  await trx.updateTable('people_list').set({ finished_at: now }).where('id', '=', listId).execute()
}

/** The lists of a circle that are still kept, the newest first. */
export const listPeopleLists = (db: Db, circleId: string) =>
  db
    .selectFrom('people_list')
    .where('circle_id', '=', circleId)
    .orderBy('given_at', 'desc')
    .select(['id', 'given_at as givenAt', 'finished_at as finishedAt'])
    .execute()

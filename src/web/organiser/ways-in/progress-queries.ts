import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'

/** A list of a circle with how many of its lines had which outcome. Undefined when the circle has no such list. */
export const findPeopleList = async (db: Db, { circleId, listId }: { circleId: string; listId: string }) => {
  const rows = await db
    .selectFrom('people_list')
    .leftJoin('people_list_row as row', 'row.people_list_id', 'people_list.id')
    .where('people_list.id', '=', listId)
    .where('people_list.circle_id', '=', circleId)
    .groupBy(['people_list.id', 'row.outcome'])
    .select(['people_list.id', 'people_list.given_at as givenAt', 'people_list.finished_at as finishedAt'])
    .select(['row.outcome', (eb) => eb.fn.count<number>('row.line').as('count')])
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { id, givenAt, finishedAt } = first
  return {
    id,
    givenAt,
    finishedAt,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    counts: new Map(rows.map(({ outcome, count }) => [outcome ?? 'left', count])),
  }
}

export type PeopleListState = NonNullable<Awaited<ReturnType<typeof findPeopleList>>>

/**
 * The lines of a list in their order, with their outcome; null for a line that nobody has tried.
 * @param mostOfEach lines of each outcome; all of them when left out
 */
export const findListLines = (db: Db, { listId, mostOfEach }: { listId: string; mostOfEach?: number }) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('people_list_row')
        .where('people_list_id', '=', listId)
        .select(['line', 'name', 'email', 'outcome'])
        .select(sql<number>`row_number() over (partition by outcome order by line)`.as('place'))
        .as('numbered'),
    )
    .$if(mostOfEach !== undefined, (query) => query.where('place', '<=', mostOfEach ?? 0))
    .orderBy('line')
    .select(['line', 'name', 'email', 'outcome'])
    .execute()

export type ListLine = Awaited<ReturnType<typeof findListLines>>[number]

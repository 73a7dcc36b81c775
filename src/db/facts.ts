import { type AliasedExpression, sql } from 'kysely'
import type { Db } from './connect.ts'

/** All that a page tells, as one text, and a stamp that other facts do not have. */
export interface Facts {
  /** of factsOf: SHA-256 of the text, base64 */
  stamp: string
  /** null when it is the text that the asker knows already */
  text: string | null
}

/**
 * Asks for a row as one JSON text, unless it is the one whose stamp the asker holds: whoever made something of that text
 * before is spared reading it again. Any other row has another stamp.
 * @param row one row, under the name `row`
 */
export const factsOf = <Row>(db: Db, row: AliasedExpression<Row, 'row'>, knownStamp: string) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom(
          // `offset 0` keeps PostgreSQL from working the text out once for each use of it.
          eb.selectFrom(row).select(sql<string>`row_to_json(row)::text`.as('text')).offset(0).as('told'),
        )
        .select(['text', sql<string>`encode(sha256(convert_to(text, 'UTF8')), 'base64')`.as('stamp')])
        .offset(0)
        .as('facts'),
    )
    .select(['stamp', sql<string | null>`case when stamp = ${knownStamp} then null else text end`.as('text')])

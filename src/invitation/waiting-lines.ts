import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { waitingLetters } from './waiting-letters.ts'

/** What waits to be told of one meeting to those who read one language, in short. */
export interface WaitingLine {
  /** of the meeting; null for the information meeting */
  number: number | null
  language: Language
  letters: number
  /** what most of them tell, one sentence each; null when that is an invitation or an end */
  changes: string[] | null
  /** when the last of them leaves by itself, in ISO 8601; null when one waits until an organiser sends it */
  leavesAt: string | null
}

/** Those lines, in order; whoever asks limits it to a circle. */
export const waitingLines = (db: Db) =>
  waitingLetters(db)
    .groupBy(['meeting.number', 'letter.language'])
    .orderBy('meeting.number', (order) => order.asc().nullsFirst())
    .orderBy('letter.language')
    .select(['meeting.number', 'letter.language'])
    .select(({ fn }) => fn.countAll<number>().as('letters'))
    .select([
      sql<string[] | null>`mode() within group (order by letter.facts -> 'changes')`.as('changes'),
      sql<string | null>`case when bool_and(letter.state = 'held') then max(letter.leave_after) end`.as(
        'leavesAt',
      ),
    ])

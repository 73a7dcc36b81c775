import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { EvaluationProgress } from '../db/evaluation-tables.ts'
import { LEAST_TO_READ, PROGRESS, USEFULNESS } from './evaluation.ts'

/** How many answered, of how many who were there; never more than those. */
export interface Response {
  answered: number
  asked: number
}

/** One text of an evaluation, of nobody by name. */
export interface SaidText {
  text: string
  mayQuote: boolean
}

/** What was said of one meeting. */
export interface Said {
  /** for each of 1 to 5, how many chose it */
  usefulness: { value: number; count: number }[]
  /** only of who said how far they are */
  progress: { value: EvaluationProgress; count: number }[]
  takesHome: SaidText[]
  nextTime: SaidText[]
}

/**
 * How many answered about a meeting, and what they said, without who said it and in no order that tells. `said` is null
 * as long as fewer than three answered. Two statements.
 */
export const findResponse = async (db: Db, meetingId: string): Promise<Response & { said: Said | null }> => {
  const rows = await db
    .selectFrom('evaluation')
    .where('meeting_id', '=', meetingId)
    // Made at random: the order says nothing of who answered when.
    .orderBy('id')
    .select(['usefulness', 'progress', 'takes_home as takesHome', 'next_time as nextTime'])
    .select('may_quote as mayQuote')
    .execute()
  const { asked } = await db
    .selectFrom('meeting')
    .where('meeting.id', '=', meetingId)
    .select(askedAbout.as('asked'))
    .executeTakeFirstOrThrow()
  const answered = rows.length
  const texts = (name: 'takesHome' | 'nextTime'): SaidText[] =>
    rows.filter((row) => row[name] !== '').map((row) => ({ text: row[name], mayQuote: row.mayQuote }))
  const said = {
    usefulness: USEFULNESS.map((value) => ({ value, count: count(rows, 'usefulness', value) })),
    progress: PROGRESS.map((value) => ({ value, count: count(rows, 'progress', value) })),
    takesHome: texts('takesHome'),
    nextTime: texts('nextTime'),
  }
  return { answered, asked: Math.max(asked, answered), said: answered < LEAST_TO_READ ? null : said }
}

/**
 * How many people a meeting asks what they thought of it: who has a seat and was there, as `whyNotEvaluate` says; for a
 * statement that reads `meeting`.
 */
export const askedAbout = sql<number>`(
  select count(*)::int from registration
  left join attendance on attendance.registration_id = registration.id and attendance.meeting_id = meeting.id
  left join meeting_answer on meeting_answer.registration_id = registration.id
    and meeting_answer.meeting_id = meeting.id and meeting_answer.held_on = meeting.held_on
  where registration.circle_id = meeting.circle_id and registration.state = 'confirmed'
  and coalesce(attendance.state = 'present', meeting_answer.answer is distinct from 'cannot'))`

const count = <Row, Name extends keyof Row>(rows: Row[], name: Name, value: Row[Name]) =>
  rows.filter((row) => row[name] === value).length

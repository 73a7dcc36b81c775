import type { Trx } from '../db/connect.ts'
import { readCalendar, readTime, readValue } from '../invitation/calendar-reading.ts'
import type { AnsweredInvitation } from './answered-invitation.ts'

/**
 * Whether an earlier version of an invitation asked the same as the last one: day, time and place, as the two files
 * that went out say it. A version that is no longer kept asked something else.
 */
export const isSameQuestion = async (
  trx: Trx,
  { id, sequence }: Pick<AnsweredInvitation, 'id' | 'sequence'>,
  answered: number,
): Promise<boolean> => {
  const letters = await trx
    .selectFrom('letter')
    .where('stream_key', '=', `invitation:${id}`)
    .where('calendar_method', '=', 'REQUEST')
    .select('calendar_text as text')
    .execute()
  const questions = new Map(letters.flatMap(({ text }) => questionIn(text ?? '')))
  const asked = questions.get(String(answered))
  return asked !== undefined && asked === questions.get(String(sequence))
}

const questionIn = (text: string): [sequence: string, question: string][] => {
  const event = readCalendar(text)?.getFirstSubcomponent('vevent')
  if (!event) return []
  const start = readTime(event, 'dtstart')
  const end = readTime(event, 'dtend')
  const question = [start.wallTime, start.timeZone, end.wallTime, readValue(event, 'location')]
  return [[readValue(event, 'sequence') ?? '', JSON.stringify(question)]]
}

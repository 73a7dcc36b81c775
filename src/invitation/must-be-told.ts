import type { Db } from '../db/connect.ts'
import { readCalendarInFile } from './calendar-in-file.ts'
import { mayBeLeftOut } from './told-facts.ts'
import { IS_FIRST, TOLD, waitingLetters } from './waiting-letters.ts'

/**
 * Which of these drafts must not be thrown away, because somebody would travel in vain, or stay at home: an invitation, an
 * end, or another day, time or place, as long as it is not over. Any other draft, and what is no draft any more, is not
 * among them. One query.
 * @returns their ids
 */
export const mustBeTold = async (
  db: Db,
  { letterIds, instituteId }: { letterIds: string[]; instituteId: string },
  now: Temporal.Instant,
): Promise<string[]> => {
  if (letterIds.length === 0) return []
  const drafts = await waitingLetters(db)
    .where('letter.id', 'in', letterIds)
    .where('letter.institute_id', '=', instituteId)
    .where('letter.state', '=', 'draft')
    .where('letter.calendar_method', 'is not', null)
    .orderBy('letter.written')
    .select(['letter.id', 'letter.calendar_method as method', 'letter.calendar_text as text'])
    .select([IS_FIRST.as('isFirst'), TOLD.as('told')])
    .execute()
  return drafts.filter((draft) => !mayBeLeftOut(draft) && !isOver(draft.text, now)).map(({ id }) => id)
}

const isOver = (text: string | null, now: Temporal.Instant): boolean => {
  const end = text === null ? null : (readCalendarInFile(text)?.endMoment ?? null)
  return end !== null && Temporal.Instant.compare(end, now) < 0
}

import type { AnswerInCalendar } from '../../inbox/calendar-answers.ts'
import { dayInWords } from '../../time/day-words.ts'
import type { Badge } from '../parts.ts'
import type { Reader } from './reader.ts'

/** Who answered in their calendar what; 'nee, via de agenda (21 nov 2026)'. */
export const calendarAnswerInWords = (
  { status, receivedAt }: Pick<AnswerInCalendar, 'status' | 'receivedAt'>,
  { t, language }: Reader,
): string => {
  const day = receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  return t('inbox:calendar.answer', {
    answer: t(`inbox:calendar.${status}`),
    day: dayInWords(day, language, 'short'),
  })
}

/** The same as a badge; a no stands out. */
export const calendarAnswerBadge = (
  answer: Pick<AnswerInCalendar, 'status' | 'receivedAt'>,
  reader: Reader,
): Badge => ({ kind: KINDS[answer.status], text: calendarAnswerInWords(answer, reader) })

const KINDS = { ACCEPTED: 'ok', TENTATIVE: 'plain', DECLINED: 'warning' } as const

import type { CalendarInFile } from '../../../invitation/calendar-in-file.ts'
import { dayInWords, hoursInWords, timeInWords } from '../../../time/day-words.ts'
import type { Facts } from '../../parts.ts'
import type { Reader } from '../reader.ts'

/** The calendar file of a letter: in words, and as it is. */
export interface CalendarPart {
  title: string
  /** no facts when the file cannot be read */
  facts: Facts
  raw: { label: string; text: string }
}

/** A calendar file as somebody without a calendar program reads it. */
export const calendarPart = (
  { method, text, file }: { method: string; text: string; file: CalendarInFile | null },
  reader: Reader,
): CalendarPart => {
  const { t } = reader
  const fact = (name: string, value: string, note: string | null = null) =>
    value ? [{ term: t(`outbox:calendar.${name}`), fact: value, note, href: null }] : []
  return {
    title: t(`organiser:letters.calendar${method}`),
    facts: {
      items: file
        ? [
            ...fact('what', file.summary),
            ...fact('when', whenInWords(file, reader), file.timeZone),
            ...fact('where', file.place),
            ...fact('version', t('outbox:calendar.versionText', { sequence: file.sequence }), file.method),
          ]
        : [],
    },
    raw: { label: t('outbox:calendar.raw'), text },
  }
}

const whenInWords = ({ startsAt, endsAt }: CalendarInFile, { language }: Reader): string => {
  const [day = '', start = ''] = startsAt.split('T')
  const [lastDay = '', end = ''] = endsAt.split('T')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || start === '' || end === '') return startsAt
  const from = dayInWords(day, language)
  return lastDay === day
    ? `${from}, ${hoursInWords(start, end, language)}`
    : `${from}, ${timeInWords(start, language)} – ${dayInWords(lastDay, language)}, ${timeInWords(end, language)}`
}

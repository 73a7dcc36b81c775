import type { WaitingLine } from '../../../../invitation/waiting-lines.ts'
import { clockInWords } from '../../../../time/day-words.ts'
import type { NoticePart } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { updatesHref } from './page.ts'

/**
 * That people will hear of an edit, what and when, with the way to the page where that is decided. Null when nothing
 * waits.
 * @param number of the meeting whose page it is; left out, all of the circle
 */
export const waitingNotice = (
  { slug, waiting }: { slug: string; waiting: WaitingLine[] },
  reader: Reader,
  number?: number,
): NoticePart | null => {
  const lines = number === undefined ? waiting : waiting.filter((line) => line.number === number)
  if (lines.length === 0) return null
  const { t } = reader
  return {
    ...{ kind: 'info', word: t('layout:noticeKind.info'), title: null },
    text: textOf(lines, reader),
    links: [{ label: t('updates:notice.link'), href: updatesHref({ slug }) }],
  }
}

const textOf = (lines: WaitingLine[], { t, language }: Reader): string => {
  const count = lines.reduce((sum, { letters }) => sum + letters, 0)
  const meetings = new Set(lines.map(({ number }) => number))
  // Empty when they wait until somebody sends them: then no time is told.
  const time = timeOf(lines, language)
  const [only] = [...meetings]
  if (only === undefined || meetings.size > 1)
    return t(`updates:notice.${time === '' ? 'manyDrafts' : 'many'}`, {
      count,
      time,
      meetings: meetings.size,
    })
  const meeting =
    only === null ? t('updates:notice.information') : t('updates:notice.meeting', { number: only })
  const said = t(`updates:notice.${time === '' ? 'drafts' : 'one'}`, { count, time, meeting })
  // In the reader's own language, when somebody gets it in that.
  const changes = lines.find((line) => line.language === language)?.changes ?? []
  return changes.length === 0 ? said : `${said} ${changes.join(' · ')}`
}

// The last, because nobody hears later than that.
const timeOf = (lines: WaitingLine[], language: Reader['language']): string => {
  const moments = lines.map(({ leavesAt }) => leavesAt)
  if (moments.includes(null)) return ''
  const [last] = moments
    .flatMap((moment) => (moment === null ? [] : [Temporal.Instant.from(moment)]))
    .toSorted((one, other) => Temporal.Instant.compare(other, one))
  return last ? clockInWords(last, language) : ''
}

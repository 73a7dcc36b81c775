import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { dayInWords } from '../time/day-words.ts'
import type { SeriesShort } from './menu-parts.ts'
import { type SeriesMeeting, stationStates } from './series-line.ts'

interface Telling {
  t: Translate
  language: Language
  now: Temporal.Instant
  /** where a station leads; null for nowhere */
  hrefOf: (meetingNumber: number) => string | null
  /** the meeting that the page is about; any other number when it is about none */
  hereNumber: number
}

/**
 * The series line in short, for pages that are about one task: a number for each meeting, and the name of one city, that of
 * the meeting that the page is about, else of the next. Who hears it hears all of each.
 */
export const seriesShort = (
  meetings: readonly SeriesMeeting[],
  { t, language, now, hrefOf, hereNumber }: Telling,
): SeriesShort => {
  const states = stationStates(meetings, now)
  const isHere = ({ number }: SeriesMeeting) => number === hereNumber
  const named = meetings.find(isHere) ?? meetings.find((_, at) => states[at] === 'now')
  return {
    label: t('series:label', { count: meetings.length }),
    stations: meetings.map((meeting, at) => {
      const state = states[at] ?? 'later'
      return {
        state,
        number: String(meeting.number),
        city: meeting.place || t('series:placeUnknown'),
        isNamed: meeting === named,
        isHere: isHere(meeting),
        heard: t('series:heard', {
          day: dayInWords(meeting.heldOn, language, 'medium'),
          state: t(`series:state.${state}`),
        }),
        href: hrefOf(meeting.number),
      }
    }),
  }
}

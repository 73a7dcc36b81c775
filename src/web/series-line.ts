import type { Language, MeetingState } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { dayInWords } from '../time/day-words.ts'
import { firstMoment, resolveWallTime } from '../time/wall-time.ts'
import type { StationState } from './menu-parts.ts'
import type { SeriesLine } from './parts.ts'

/** What the series line tells of a meeting; dates and times in the wall time of its own zone. */
export interface SeriesMeeting {
  number: number
  theme: string
  heldOn: string
  endsAt: string
  timeZone: string
  /** empty while the host is to be decided */
  place: string
  state: MeetingState
}

interface Telling {
  t: Translate
  language: Language
  now: Temporal.Instant
  /** Where a station leads; null for nowhere. */
  hrefOf: (meetingNumber: number) => string | null
  /** What is still missing of a meeting, in a few words each; left out where it is nobody's business. */
  missingOf?: (meetingNumber: number) => string[]
}

/** The meetings of a circle as stations: those that were, the next one, those to come, and those that are cancelled. */
export const seriesLine = (
  meetings: readonly SeriesMeeting[],
  { t, language, now, hrefOf, missingOf = () => [] }: Telling,
): SeriesLine => {
  const states = stationStates(meetings, now)
  return {
    label: t('series:label', { count: meetings.length }),
    stations: meetings.map((meeting, at) => {
      const state = states[at] ?? 'later'
      return {
        state,
        stateWord: t(`series:state.${state}`),
        when: dayInWords(meeting.heldOn, language, 'medium'),
        city: meeting.place || t('series:placeUnknown'),
        theme: meeting.theme,
        missing: missingOf(meeting.number),
        href: hrefOf(meeting.number),
      }
    }),
  }
}

/** How each of the meetings stands on the line, in their order. */
export const stationStates = (meetings: readonly SeriesMeeting[], now: Temporal.Instant): StationState[] => {
  const next = nextMeeting(meetings, now)?.number
  return meetings.map((meeting) => stateOf(meeting, next, now))
}

/** The first meeting that goes on and has not ended; undefined when all are over. */
export const nextMeeting = <M extends SeriesMeeting>(
  meetings: readonly M[],
  now: Temporal.Instant,
): M | undefined => meetings.find((meeting) => meeting.state === 'planned' && !hasEnded(meeting, now))

/** Whether the closing time of a meeting lies behind us. */
export const hasEnded = (meeting: SeriesMeeting, now: Temporal.Instant): boolean => {
  const end = firstMoment(resolveWallTime(meeting.heldOn, meeting.endsAt, meeting.timeZone))
  return end !== null && Temporal.Instant.compare(end.toInstant(), now) <= 0
}

const stateOf = (meeting: SeriesMeeting, next: number | undefined, now: Temporal.Instant) => {
  if (meeting.state === 'cancelled') return 'cancelled'
  if (meeting.number === next) return 'now'
  return hasEnded(meeting, now) ? 'done' : 'later'
}

import { checkMeeting } from './format-check-meeting.ts'
import { checkSeries } from './format-check-series.ts'
import type { FormatFinding, SeriesFacts, Weight } from './format-facts.ts'

/**
 * Holds a circle against the format of four pillars, and says what does not fit: the heaviest first, then by meeting.
 * Meetings of the past are counted in the series, but nothing is asked of them any more.
 * @param today '2026-11-22'
 */
export const checkFormat = (facts: SeriesFacts, today: string): FormatFinding[] =>
  [
    ...facts.meetings
      .filter(({ heldOn }) => heldOn >= today)
      .flatMap((meeting) => checkMeeting(meeting, today)),
    ...checkSeries(facts.meetings, today),
  ].toSorted(
    (one, other) =>
      WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight) ||
      (one.meeting ?? Number.MAX_SAFE_INTEGER) - (other.meeting ?? Number.MAX_SAFE_INTEGER),
  )

/** Heaviest first. */
export const WEIGHTS: readonly Weight[] = ['blocking', 'warning', 'hint']

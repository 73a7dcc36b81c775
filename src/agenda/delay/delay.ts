import type { MeetingState } from '../../db/schema.ts'
import { type Agenda, type AgendaItem, dayOf, type ItemOfAgenda } from '../agenda.ts'
import { withStretches } from '../stretches.ts'
import type { LaidOut } from '../timing.ts'
import { type DelayStep, runLate } from './run-late.ts'

/** How a meeting runs on its day, as the chair said it. */
export interface Delay {
  /** the item that goes on; null while nobody said it */
  hereItemId: string | null
  /** in the order in which they were said, each against the day as it stood then */
  steps: DelayStep[]
  /** grows with everything that is said */
  version: number
  /** null as long as nothing was said */
  changedAt: Temporal.Instant | null
  /** a name */
  changedBy: string
}

/** Nobody said anything yet. */
export const ON_TIME: Delay = { hereItemId: null, steps: [], version: 0, changedAt: null, changedBy: '' }

/** The most minutes that one step can say. */
export const LONGEST_STEP = 180

/** Who is late twice at the same item is late once, by the sum; and by none when that is none. */
export const withStep = (steps: readonly DelayStep[], step: DelayStep): DelayStep[] => {
  const last = steps.at(-1)
  if (last?.itemId !== step.itemId) return step.minutes === 0 ? [...steps] : [...steps, step]
  const minutes = last.minutes + step.minutes
  return [...steps.slice(0, -1), ...(minutes === 0 ? [] : [{ itemId: step.itemId, minutes }])]
}

/** Why nothing can be said of how a meeting runs: it is not its day, on its own clock, or it is cancelled. Null when it can. */
export const whyNotNow = (
  { heldOn, timeZone, state }: { heldOn: string; timeZone: string; state: MeetingState },
  now: Temporal.Instant,
): 'cancelled' | 'notToday' | null => {
  if (state === 'cancelled') return 'cancelled'
  return now.toZonedDateTimeISO(timeZone).toPlainDate().toString() === heldOn ? null : 'notToday'
}

/** The agenda as it runs: the same one when nothing is late. What is found in its planning says nothing of such a day. */
export const asItRuns = (agenda: Agenda, { steps }: Pick<Delay, 'steps'>): Agenda => {
  const known = steps.filter((step) => agenda.lines.some(({ itemId }) => itemId === step.itemId))
  if (known.length === 0) return agenda
  const day = dayOf(agenda)
  const inside = { walk: day.walk, visitTitle: agenda.visit.title }
  const laidOut = known.reduce<LaidOut<Line>>((late, step) => runLate(late, step, day), agenda)
  const lines: AgendaItem[] = withStretches(laidOut.lines, inside)
  return { ...agenda, ...laidOut, lines, findings: [] }
}

type Line = ItemOfAgenda & Pick<AgendaItem, 'stretches'>

/**
 * Where the day is: the item that the chair marked, else the one that goes on by the clock.
 * @param minute after local midnight
 * @returns the place in the order; -1 before the first item
 */
export const whereItIs = (lines: AgendaItem[], hereItemId: string | null, minute: number): number => {
  const marked = lines.findIndex(({ itemId }) => itemId === hereItemId)
  return marked >= 0 ? marked : lines.findLastIndex(({ startMinute }) => startMinute <= minute)
}

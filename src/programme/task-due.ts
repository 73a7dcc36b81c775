import { isWorkingDay, workingDayBefore } from '../time/working-day.ts'

/** What decides when a task is due, and whether it is late. */
export interface TimedTask {
  /** whole weeks before the meeting; below zero after it */
  weeksBefore: number
  isDone: boolean
}

interface MeetingDay {
  /** '2026-12-10' */
  heldOn: string
  state: 'planned' | 'cancelled'
}

/**
 * The last day on which a task is in time: so many weeks before the meeting, or the working day before that when nobody
 * works on it. It follows from the meeting's day, so it moves along with the meeting. Never seven days earlier than
 * counted, so that what comes after a meeting stays after it.
 */
export const dueDay = (heldOn: string, weeksBefore: number): Temporal.PlainDate => {
  const counted = Temporal.PlainDate.from(heldOn).subtract({ weeks: weeksBefore })
  return isWorkingDay(counted) ? counted : workingDayBefore(counted)
}

/**
 * The weeks of which `dueDay` gives this day; null when no number of weeks does.
 * @param dueOn '2026-11-26'
 */
export const weeksBeforeOf = (heldOn: string, dueOn: string): number | null => {
  const days = Temporal.PlainDate.from(dueOn).until(Temporal.PlainDate.from(heldOn)).days
  // Shifting only ever makes it more days than the weeks have.
  const weeks = Math.floor(days / 7)
  return dueDay(heldOn, weeks).toString() === dueOn ? weeks : null
}

/** missed: it had to be done before a meeting that is over now; nobody can do it any more. */
export type TaskTiming = 'done' | 'dropped' | 'missed' | 'late' | 'soon' | 'later'

/** How long before its last day a task is coming: it is in a reminder from then on. */
export const SOON_DAYS = 14

/**
 * How a task stands on a day: late from the day after the one on which it is due. What is not done when its meeting is
 * cancelled is dropped.
 * @param today '2026-11-21'
 */
export const taskTiming = (
  { weeksBefore, isDone }: TimedTask,
  { heldOn, state }: MeetingDay,
  today: string,
): TaskTiming => {
  if (isDone) return 'done'
  if (state === 'cancelled') return 'dropped'
  if (weeksBefore >= 0 && heldOn < today) return 'missed'
  const counted = Temporal.PlainDate.from(heldOn).subtract({ weeks: weeksBefore })
  // Shifting makes it less than a week earlier. Most tasks are far away, and pages ask for many: they need no calendar.
  if (counted.subtract({ days: SOON_DAYS + 7 }).toString() > today) return 'later'
  const due = dueDay(heldOn, weeksBefore)
  if (due.toString() < today) return 'late'
  return due.subtract({ days: SOON_DAYS }).toString() <= today ? 'soon' : 'later'
}

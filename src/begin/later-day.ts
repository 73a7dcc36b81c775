import { isWorkingDay } from '../time/working-day.ts'

/**
 * The day of a meeting that is made after an earlier one: the same weekday whole years of 52 weeks later, so many that
 * the first meeting lies ahead; a week later as long as nobody works on that day or another meeting has it.
 * @param day of the earlier meeting, '2026-12-10'
 * @param given.first day of the first meeting of the earlier circle
 */
export const laterDay = (
  day: string,
  { first, today, taken }: { first: string; today: string; taken: ReadonlySet<string> },
): string => {
  const begin = Temporal.PlainDate.from(first)
  const behind = begin.until(today, { largestUnit: 'weeks' }).weeks
  const years = Math.max(1, Math.floor(behind / 52) + 1)
  let later = Temporal.PlainDate.from(day).add({ weeks: 52 * years })
  // A meeting on a Saturday stays on Saturdays.
  const isOnWorkingDays = later.dayOfWeek <= 5
  while ((isOnWorkingDays && !isWorkingDay(later)) || taken.has(later.toString()))
    later = later.add({ weeks: 1 })
  return later.toString()
}

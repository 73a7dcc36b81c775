import { schoolRegionsOf } from '../meeting/place.ts'
import { type SchoolHoliday, type SchoolRegion, schoolHolidaysOn } from '../time/school-holidays.ts'
import { isWorkingDay } from '../time/working-day.ts'

/** Why a day may not be the best one for a meeting. */
export type DayRemark =
  | { kind: 'weekend' }
  | { kind: 'publicHoliday' }
  | { kind: 'schoolHoliday'; holiday: SchoolHoliday['kind']; regions: SchoolRegion[] }

/**
 * What an organiser may want to know of the day of a meeting: that people do not work then, or that schools around its
 * place are closed. Of a place that is unknown or not decided all regions count. Warnings, never a reason to refuse;
 * none for what is no day.
 */
export const dayRemarks = (day: string, place: string): DayRemark[] => {
  const date = dateOf(day)
  if (!date) return []
  const around = schoolRegionsOf(place)
  const holidays = schoolHolidaysOn(day).filter(({ region }) => around.includes(region))
  return [...ofWork(date), ...ofSchools(holidays)]
}

const ofWork = (date: Temporal.PlainDate): DayRemark[] => {
  if (isWorkingDay(date)) return []
  return [{ kind: date.dayOfWeek > 5 ? 'weekend' : 'publicHoliday' }]
}

const ofSchools = (holidays: SchoolHoliday[]): DayRemark[] =>
  [...Map.groupBy(holidays, ({ kind }) => kind)].map(([holiday, together]) => ({
    kind: 'schoolHoliday',
    holiday,
    regions: [...new Set(together.map(({ region }) => region))],
  }))

const dateOf = (day: string): Temporal.PlainDate | null => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(day) ? Temporal.PlainDate.from(day) : null
  } catch {
    return null
  }
}

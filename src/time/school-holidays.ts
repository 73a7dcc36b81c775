import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type SchoolRegion = 'north' | 'central' | 'south'

/** A holiday of schools in one region of the Netherlands; both days are in it. */
export interface SchoolHoliday {
  kind: 'autumn' | 'christmas' | 'spring' | 'may' | 'summer'
  region: SchoolRegion
  from: string
  to: string
}

// JSON.parse promises nothing: a test reads every line of the file.
const holidays: readonly SchoolHoliday[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'school-holidays.json'), 'utf8'),
)

/**
 * The school holidays that a day ('2027-03-02') falls in. Known from autumn 2025 to summer 2030, as the ministry set or
 * advised them; schools may differ. Of other years none is said.
 */
export const schoolHolidaysOn = (day: string): SchoolHoliday[] =>
  holidays.filter(({ from, to }) => from <= day && day <= to)

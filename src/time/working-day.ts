/**
 * The last day before this one on which people in the Netherlands work: no Saturday, no Sunday, no public holiday. By
 * the rules of the Gregorian calendar for any year, without a list that runs out.
 */
export const workingDayBefore = (day: Temporal.PlainDate): Temporal.PlainDate => {
  const before = day.subtract({ days: 1 })
  return isWorkingDay(before) ? before : workingDayBefore(before)
}

/** This day when people work on it, else the last working day before it. */
export const workingDayUntil = (day: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(day) ? day : workingDayBefore(day)

/** This day when people work on it, else the first working day after it. */
export const workingDayFrom = (day: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(day) ? day : workingDayFrom(day.add({ days: 1 }))

/** Whether people work on this day, as municipalities and the national government do. */
export const isWorkingDay = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek <= 5 && !publicHolidays(day.year).some((holiday) => holiday.equals(day))

/**
 * The days on which public servants are free, in order. Liberation Day is one every year. Good Friday is none: it is
 * free only where an agreement says so, and most offices are open.
 */
export const publicHolidays = (year: number): Temporal.PlainDate[] => {
  const easter = easterSunday(year)
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
  const moving = [0, 1, 39, 49, 50].map((days) => easter.add({ days }))
  const kingsDay = fixed(4, 27)
  return [
    fixed(1, 1),
    ...moving,
    // Never on a Sunday: then it is kept the day before.
    kingsDay.dayOfWeek === 7 ? kingsDay.subtract({ days: 1 }) : kingsDay,
    fixed(5, 5),
    fixed(12, 25),
    fixed(12, 26),
  ].toSorted(Temporal.PlainDate.compare)
}

// The anonymous Gregorian computus: where the moon of the church stands (age, in days), and how far to the Sunday after.
const easterSunday = (year: number): Temporal.PlainDate => {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leaps =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const age = (19 * golden + leaps + 15) % 30
  const rest = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - age - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * age + 22 * toSunday) / 451)
  const days = age + toSunday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

/** The moment of a day at which its clock is put forward or back. */
export interface ClockChange {
  /** minutes after local midnight on the clock as it was: 120 for 02:00 */
  atMinute: number
  /** 60 when the clock goes from 02:00 to 03:00, -60 when it goes from 03:00 to 02:00 */
  byMinutes: number
}

/** The change of the clock on a day ('2027-03-28') in an IANA zone; null on nearly all days. */
export const clockChangeOn = (day: string, timeZone: string): ClockChange | null => {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(timeZone)
  if (midnight.hoursInDay === 24) return null
  const after = midnight.getTimeZoneTransition('next')
  // A clock that changes at midnight itself has done so before anybody is awake.
  if (!after?.toPlainDate().equals(midnight.toPlainDate())) return null
  const byMinutes = (after.offsetNanoseconds - midnight.offsetNanoseconds) / 60e9
  return { atMinute: midnight.until(after).total('minutes'), byMinutes }
}

/**
 * Minutes that have passed since local midnight when the clock shows this minute of the day. A time that comes twice
 * means the first, one that the clock skips the moment as long after the change as it is past its hour.
 */
export const passedMinutes = (clockMinute: number, change: ClockChange | null): number =>
  change && clockMinute >= Math.max(change.atMinute, change.atMinute + change.byMinutes)
    ? clockMinute - change.byMinutes
    : clockMinute

/** The minute of the day that the clock shows when so many minutes have passed since local midnight. */
export const clockMinute = (passed: number, change: ClockChange | null): number =>
  change && passed >= change.atMinute ? passed + change.byMinutes : passed

/** What a wall time in a zone means: one moment, none (the clock skips it in spring) or two (it comes twice in autumn). */
export type WallTime =
  | { kind: 'exact'; zoned: Temporal.ZonedDateTime }
  | { kind: 'gap' }
  | { kind: 'overlap'; earlier: Temporal.ZonedDateTime; later: Temporal.ZonedDateTime }

/**
 * Finds the moment of a date (`2027-03-30`) and a time (`09:30`, seconds allowed) on the clock of an IANA zone.
 * Never guesses: a time that the clock skips is a `gap`, one that it shows twice an `overlap` with both moments.
 * Throws a RangeError when the date, the time or the zone does not exist at all.
 */
export const resolveWallTime = (heldOn: string, time: string, timeZone: string): WallTime => {
  const wall = Temporal.PlainDate.from(heldOn).toPlainDateTime(Temporal.PlainTime.from(time))
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.equals(later)) return { kind: 'exact', zoned: earlier }
  return earlier.toPlainDateTime().equals(wall) ? { kind: 'overlap', earlier, later } : { kind: 'gap' }
}

/**
 * The moment that a calendar file means by this wall time: the only one, or the first of two (RFC 5545 §3.3.5), because
 * local time with a zone cannot name the second. Null in a gap.
 */
export const firstMoment = (wallTime: WallTime): Temporal.ZonedDateTime | null => {
  if (wallTime.kind === 'gap') return null
  return wallTime.kind === 'exact' ? wallTime.zoned : wallTime.earlier
}

import { expect } from '@jest/globals'

// Temporal values keep everything inside: to jest any two moments look alike, and a wrong one would pass unseen.
const kinds = [
  Temporal.Instant,
  Temporal.PlainDate,
  Temporal.PlainTime,
  Temporal.PlainDateTime,
  Temporal.ZonedDateTime,
  Temporal.Duration,
]

const isTemporal = (value: unknown) => kinds.some((kind) => value instanceof kind)

expect.addEqualityTesters([
  (a: unknown, b: unknown): boolean | undefined => {
    if (!isTemporal(a) || !isTemporal(b)) return undefined
    return Object.prototype.toString.call(a) === Object.prototype.toString.call(b) && String(a) === String(b)
  },
])

import { describe, expect, test } from '@jest/globals'
import { clockChangeOn, clockMinute, passedMinutes } from '../../src/time/clock-change.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const spring = { atMinute: 120, byMinutes: 60 }
const autumn = { atMinute: 180, byMinutes: -60 }

test.each([
  ['2027-03-28', AMSTERDAM, spring],
  ['2027-10-31', AMSTERDAM, autumn],
  ['2027-03-29', AMSTERDAM, null],
  ['2027-03-28', 'Asia/Tokyo', null],
  ['2027-04-04', 'Australia/Lord_Howe', { atMinute: 120, byMinutes: -30 }],
])('on %s in %s: %j', (day, timeZone, change) => {
  expect(clockChangeOn(day, timeZone)).toEqual(change)
})

describe('minutes on the clock and minutes that passed', () => {
  test.each([
    ['in spring', spring, [119, 120, 180, 200], [119, 120, 120, 140]],
    ['in autumn', autumn, [119, 130, 180, 200], [119, 130, 240, 260]],
    ['on any other day', null, [0, 720], [0, 720]],
  ])('%s', (_, change, clock, passed) => {
    expect(clock.map((minute) => passedMinutes(minute, change))).toEqual(passed)
  })

  test('go there and back, but for the hour that is skipped or comes twice', () => {
    for (const change of [spring, autumn])
      for (const minute of [...Array(120).keys(), ...Array.from({ length: 900 }, (_, at) => at + 241)])
        expect(clockMinute(passedMinutes(minute, change), change)).toBe(minute)
  })

  test('at the very moment the clock shows the new hour', () => {
    expect([clockMinute(119, spring), clockMinute(120, spring)]).toEqual([119, 180])
    expect([clockMinute(179, autumn), clockMinute(180, autumn)]).toEqual([179, 120])
  })
})

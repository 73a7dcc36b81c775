import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MOST_WITHOUT_BREAK } from '../../src/agenda/breaks.ts'
import { findingsOf } from '../../src/agenda/findings.ts'
import { type DayToFill, type ItemToLay, layOut, programmeLength } from '../../src/agenda/timing.ts'
import { ITEM_KINDS } from '../../src/programme/pillar.ts'
import { minuteOfDay, wallTimeOf } from '../../src/time/day-words.ts'

const item = fc
  .record({
    id: fc.uuid(),
    title: fc.string({ maxLength: 12 }),
    kind: fc.constantFrom(...ITEM_KINDS),
    minutes: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 120 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 1440 }) },
    ),
    share: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    fixedMinute: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null, freq: 3 }),
  })
  .map(({ share, fixedMinute, ...given }) => ({
    ...given,
    leastMinutes: share === null ? null : Math.max(1, Math.floor((given.minutes * share) / 100)),
    fixedStart: fixedMinute === null ? null : wallTimeOf(fixedMinute),
  }))
const items = fc.array(item, { maxLength: 40 })
const walk = fc.record({
  outMinutes: fc.integer({ min: 0, max: 60 }),
  backMinutes: fc.integer({ min: 0, max: 60 }),
})
const day = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 900 }), fc.option(walk, { nil: null }))
  .map(([start, length, between]) => ({
    heldOn: '2026-12-10',
    timeZone: 'Europe/Amsterdam',
    startsAt: wallTimeOf(start),
    endsAt: wallTimeOf(Math.min(1439, start + length)),
    walk: between,
  }))

type Items = (ItemToLay & { id: string; title: string })[]

const check = (holds: (given: Items, hours: DayToFill) => void) =>
  fc.assert(fc.property(items, day, holds), { numRuns: 500 })

describe('for any meeting', () => {
  test('lines touch each other or wait for a fixed point, in the order given, and end inside the day or exactly overMinutes past it', () => {
    check((given, hours) => {
      const { lines, overMinutes, spareMinutes } = layOut(given, hours)
      let minute = minuteOfDay(hours.startsAt)
      for (const line of lines) {
        expect(line.startMinute).toBe(minute + line.waitMinutes)
        expect(line.endMinute).toBe(line.startMinute + line.minutes)
        if (line.fixedStart === null) expect(line.waitMinutes).toBe(0)
        minute = line.endMinute
      }
      expect(lines.map(({ id }) => id)).toEqual(given.map(({ id }) => id))
      const end = minuteOfDay(hours.endsAt)
      const programmeEnd = lines[programmeLength(lines) - 1]?.endMinute ?? minuteOfDay(hours.startsAt)
      expect(overMinutes).toBe(Math.max(0, programmeEnd - end))
      expect(spareMinutes).toBe(Math.max(0, end - minute))
    })
  })

  test('minutes lie between the fewest and those wanted, and every change is told', () => {
    check((given, hours) => {
      const { lines, fits } = layOut(given, hours)
      for (const [at, { minutes, wantedMinutes, leastMinutes }] of lines.entries()) {
        expect(wantedMinutes).toBe(given[at]?.minutes)
        expect(minutes).toBeLessThanOrEqual(wantedMinutes)
        expect(minutes).toBeGreaterThanOrEqual(leastMinutes ?? wantedMinutes)
      }
      expect(fits).toEqual(
        lines.flatMap(({ minutes, wantedMinutes }, at) =>
          minutes === wantedMinutes ? [] : [{ at, fromMinutes: wantedMinutes, toMinutes: minutes }],
        ),
      )
    })
  })

  test('a fixed point is kept, or a finding says so and everything before it gave what it may', () => {
    check((given, hours) => {
      const laidOut = layOut(given, hours)
      const { lines } = laidOut
      const visitAt = lines.findIndex(({ kind }) => kind === 'projectVisit')
      const told = findingsOf(laidOut, hours).filter(
        ({ kind }) => kind === 'fixedTooEarly' || kind === 'fixedOverlap',
      )
      let isLate = false
      for (const [at, line] of lines.entries()) {
        if (line.fixedStart === null) continue
        const ahead = at === visitAt ? (hours.walk?.outMinutes ?? 0) : 0
        const point = minuteOfDay(line.fixedStart) - ahead
        expect(line.startMinute).toBe(point + line.lateMinutes)
        if (line.lateMinutes === 0) continue
        isLate = true
        const since = lines.findLastIndex(({ fixedStart }, place) => place < at && fixedStart !== null)
        for (const before of lines.slice(Math.max(0, since), at))
          expect(before.minutes).toBe(before.leastMinutes ?? before.wantedMinutes)
      }
      expect(told.length > 0).toBe(isLate)
    })
  })

  test('what is too long gave everything that it may since the last fixed point', () => {
    check((given, hours) => {
      const { lines, overMinutes } = layOut(given, hours)
      if (overMinutes === 0) return
      const programme = lines.slice(0, programmeLength(lines))
      const since = programme.findLastIndex(({ fixedStart }) => fixedStart !== null)
      for (const line of programme.slice(Math.max(0, since)))
        expect(line.minutes).toBe(line.leastMinutes ?? line.wantedMinutes)
    })
  })

  test('nobody sits for more than a hundred minutes without a finding that says from when until when', () => {
    const rests = ['arrival', 'break', 'lunch', 'drinks', 'projectVisit']
    check((given, hours) => {
      const laidOut = layOut(given, hours)
      const told = findingsOf(laidOut, hours).filter(({ kind }) => kind === 'tooLongWithoutBreak')
      // Counted anew, minute by minute.
      const spans: [number, number][] = []
      let from: number | null = null
      for (const line of laidOut.lines) {
        const isRest = rests.includes(line.kind)
        if (from !== null && (isRest || line.waitMinutes >= 10)) {
          spans.push([from, line.startMinute - line.waitMinutes])
          from = null
        }
        if (!isRest) from ??= line.startMinute
      }
      const last = laidOut.lines.at(-1)
      if (from !== null && last) spans.push([from, last.endMinute])
      expect(told.map((one) => 'startMinute' in one && [one.startMinute, one.endMinute])).toEqual(
        spans.filter(([start, end]) => end - start > MOST_WITHOUT_BREAK),
      )
    })
  })

  test('the same input gives the same answer, and laying out what was laid out changes nothing', () => {
    check((given, hours) => {
      const before = structuredClone(given)
      const once = layOut(given, hours)
      expect(layOut(given, hours)).toEqual(once)
      expect(given).toEqual(before)
      const twice = layOut(once.lines, hours)
      const shown = ({ lines }: typeof once) =>
        lines.map(({ minutes, waitMinutes, lateMinutes, startMinute }) => [
          minutes,
          waitMinutes,
          lateMinutes,
          startMinute,
        ])
      expect(shown(twice)).toEqual(shown(once))
      expect([twice.overMinutes, twice.spareMinutes, twice.fits]).toEqual([
        once.overMinutes,
        once.spareMinutes,
        [],
      ])
    })
  })
})

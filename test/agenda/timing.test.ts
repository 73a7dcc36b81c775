import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { layOut } from '../../src/agenda/timing.ts'
import { minuteOfDay, wallTimeOf } from '../../src/time/day-words.ts'
import { aDay, aLine } from '../factories/agenda.ts'
import { DEMO_MEETINGS } from './demo-meetings.ts'

describe('laying out a meeting', () => {
  for (const meeting of DEMO_MEETINGS) {
    test(`gives ${meeting.place} exactly the clock times of its agenda`, () => {
      const laidOut = layOut(meeting.agenda.map(aLine), aDay(meeting))
      expect(
        laidOut.lines.map((line) => [line.title, wallTimeOf(line.startMinute), wallTimeOf(line.endMinute)]),
      ).toEqual(meeting.agenda.map((item) => [item.title, item.start, item.end]))
      expect([laidOut.overMinutes, laidOut.spareMinutes]).toEqual([0, 0])
    })
  }

  test('says by how many minutes it is too long, and cuts nothing', () => {
    expect(
      layOut([aLine({ minutes: 75 }), aLine({ minutes: 70 })], aDay({ startsAt: '13:00', endsAt: '15:00' })),
    ).toMatchObject({
      lines: [
        { minutes: 75, startMinute: 780, endMinute: 855 },
        { minutes: 70, startMinute: 855, endMinute: 925 },
      ],
      overMinutes: 25,
      spareMinutes: 0,
    })
  })

  test('goes on past midnight', () => {
    expect(
      layOut([aLine({ minutes: 180 })], aDay({ startsAt: '22:00', endsAt: '23:00' })).lines[0]?.endMinute,
    ).toBe(1500)
  })

  test('leaves an empty meeting empty, with all its minutes to spare', () => {
    expect(layOut([], aDay({ startsAt: '09:00', endsAt: '10:30' }))).toEqual({
      lines: [],
      overMinutes: 0,
      spareMinutes: 90,
    })
  })
})

describe('for any meeting', () => {
  const items = fc.array(fc.record({ id: fc.uuid(), minutes: fc.integer({ min: 1, max: 1440 }) }), {
    maxLength: 200,
  })
  const day = fc
    .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
    .map(([start, length]) => ({
      startsAt: wallTimeOf(start),
      endsAt: wallTimeOf(Math.min(1439, start + length)),
    }))

  test('lines touch each other, keep order and minutes, and end inside the day or exactly overMinutes past it', () => {
    fc.assert(
      fc.property(items, day, (given, { startsAt, endsAt }) => {
        const { lines, overMinutes, spareMinutes } = layOut(given.map(aLine), aDay({ startsAt, endsAt }))
        let minute = minuteOfDay(startsAt)
        for (const [at, line] of lines.entries()) {
          expect(line).toMatchObject({ ...given[at], startMinute: minute, endMinute: minute + line.minutes })
          minute = line.endMinute
        }
        expect(lines.length).toBe(given.length)
        expect(minute).toBe(minuteOfDay(endsAt) + overMinutes - spareMinutes)
        expect(Math.min(overMinutes, spareMinutes)).toBe(0)
      }),
    )
  })

  test('the same input gives the same answer, and the input stays as it was', () => {
    fc.assert(
      fc.property(items, day, (given, { startsAt, endsAt }) => {
        const before = structuredClone(given)
        expect(layOut(given.map(aLine), aDay({ startsAt, endsAt }))).toEqual(
          layOut(given.map(aLine), aDay({ startsAt, endsAt })),
        )
        expect(given).toEqual(before)
      }),
    )
  })
})

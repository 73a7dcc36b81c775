import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dueMoment, type HeldMeeting, latestMoment, timingOf } from '../../src/occasion/due-moment.ts'
import { HOURS, OCCASIONS, type Occasion, occasionRules } from '../../src/occasion/occasions.ts'
import { isWorkingDay } from '../../src/time/working-day.ts'

const meeting = (wish: Partial<HeldMeeting> = {}): HeldMeeting => ({
  heldOn: '2026-12-10',
  startsAt: '09:30',
  endsAt: '16:30',
  timeZone: 'Europe/Amsterdam',
  ...wish,
})
const due = (occasion: Occasion, held = meeting()) => {
  const rule = occasionRules[occasion]
  return dueMoment(rule, rule, held).toString({ smallestUnit: 'minute', timeZoneName: 'never' })
}

test('every occasion of a Thursday in December is due on its day', () => {
  expect(OCCASIONS.map((occasion) => `${occasion} ${due(occasion)}`)).toEqual([
    'saveTheDate 2026-10-01T09:00+02:00',
    'callForCases 2026-11-05T09:00+01:00',
    'programmeReady 2026-11-26T09:00+01:00',
    'answerReminder 2026-11-30T09:00+01:00',
    'practicalInformation 2026-12-04T09:00+01:00',
    'dayBefore 2026-12-09T10:00+01:00',
    'thanks 2026-12-10T19:00+01:00',
    'report 2026-12-24T09:00+01:00',
    'actionCheck 2027-01-21T09:00+01:00',
  ])
})

describe('a day on which nobody works', () => {
  test.each<[string, Occasion, string, string]>([
    ['becomes the Friday before a meeting on Monday', 'dayBefore', '2026-12-14', '2026-12-11T10:00+01:00'],
    ['before Easter is the Thursday before', 'practicalInformation', '2027-04-03', '2027-03-26T09:00+01:00'],
    ['after a meeting becomes the working day after it', 'report', '2026-12-12', '2026-12-28T09:00+01:00'],
    [
      'is no matter for thanks, which are for the same evening',
      'thanks',
      '2026-12-12',
      '2026-12-12T19:00+01:00',
    ],
  ])('%s', (_, occasion, heldOn, expected) => {
    expect(due(occasion, meeting({ heldOn }))).toBe(expected)
  })
})

test('thanks for a meeting that goes on into the evening wait for its end', () => {
  expect(due('thanks', meeting({ endsAt: '21:15' }))).toBe('2026-12-10T21:15+01:00')
})

test('an hour is that of the clock of the meeting, on both sides of a change of the clock', () => {
  expect(due('dayBefore', meeting({ heldOn: '2027-03-30', timeZone: 'America/New_York' }))).toBe(
    '2027-03-26T10:00-04:00',
  )
  expect(due('dayBefore', meeting({ heldOn: '2027-03-26' }))).toBe('2027-03-25T10:00+01:00')
  expect(due('dayBefore', meeting({ heldOn: '2027-03-31' }))).toBe('2027-03-30T10:00+02:00')
})

test('an occasion comes, is to be done now, and is past', () => {
  const rule = occasionRules.dayBefore
  const at = (moment: string) =>
    timingOf(rule, rule, meeting(), Temporal.Instant.from(`2026-12-${moment}+01:00`))
  expect([at('09T09:59'), at('09T10:00'), at('10T07:30'), at('10T07:31')]).toEqual([
    'coming',
    'now',
    'now',
    'past',
  ])
})

const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Africa/Cairo']
const someDay = fc
  .integer({ min: 0, max: 365 * 12 })
  .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString())
const clock = (minute: number) =>
  Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString({ smallestUnit: 'minute' })
const someMeeting = fc
  .record({
    heldOn: someDay,
    timeZone: fc.constantFrom(...zones),
    hours: fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 139 })),
  })
  .map(({ hours: [start, length], ...rest }) => ({
    ...rest,
    startsAt: clock(start),
    endsAt: clock(start + length),
  }))
const someTime = (occasion: Occasion) =>
  fc.record({
    days: fc.integer({ min: occasionRules[occasion].leastDays, max: occasionRules[occasion].mostDays }),
    hour: fc.integer({ min: HOURS.least, max: HOURS.most }),
  })
const someOccasion = fc
  .constantFrom(...OCCASIONS)
  .chain((occasion) => fc.record({ occasion: fc.constant(occasion), time: someTime(occasion) }))
const onClock = ({ heldOn, timeZone }: HeldMeeting, plainTime: string) =>
  Temporal.PlainDate.from(heldOn).toZonedDateTime({ timeZone, plainTime }).toInstant()

describe('whatever the day, the hours, the zone and what a circle chose', () => {
  test('it is due before the meeting or after it, as its rule says, and before it is too late', () => {
    fc.assert(
      fc.property(someOccasion, someMeeting, ({ occasion, time }, held) => {
        const rule = occasionRules[occasion]
        const moment = dueMoment(rule, time, held).toInstant()
        const [start, end] = [onClock(held, held.startsAt), onClock(held, held.endsAt)]
        if (rule.when === 'before') expect(Temporal.Instant.compare(moment, start)).toBe(-1)
        else expect(Temporal.Instant.compare(moment, end)).toBeGreaterThanOrEqual(0)
        expect(Temporal.Instant.compare(moment, latestMoment(rule, held))).toBe(-1)
      }),
      { numRuns: 2000 },
    )
  })

  test('it is due on a working day; thanks on the day that was chosen', () => {
    fc.assert(
      fc.property(someOccasion, someMeeting, ({ occasion, time }, held) => {
        const day = dueMoment(occasionRules[occasion], time, held).toPlainDate()
        if (occasion === 'thanks')
          expect(day.toString()).toBe(
            Temporal.PlainDate.from(held.heldOn).add({ days: time.days }).toString(),
          )
        else expect(isWorkingDay(day)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a meeting that moves to a later day is never due earlier', () => {
    fc.assert(
      fc.property(someOccasion, someMeeting, someDay, ({ occasion, time }, held, other) => {
        const rule = occasionRules[occasion]
        const moments = [held.heldOn, other]
          .toSorted()
          .map((heldOn) => dueMoment(rule, time, { ...held, heldOn }))
        const [first, second] = moments
        if (!first || !second) throw new Error('two days give two moments')
        expect(Temporal.ZonedDateTime.compare(first, second)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })
})

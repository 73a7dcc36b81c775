import { describe, expect, test } from '@jest/globals'
import { firstMoment, resolveWallTime, type WallTime } from '../../src/time/wall-time.ts'

const inUtc = (wallTime: WallTime) => {
  if (wallTime.kind === 'gap') return 'gap'
  if (wallTime.kind === 'exact') return wallTime.zoned.toInstant().toString()
  return [wallTime.earlier.toInstant().toString(), wallTime.later.toInstant().toString()]
}

describe('A wall time in Amsterdam', () => {
  test.each([
    ['in winter', '2027-03-23', '09:30', '2027-03-23T08:30:00Z'],
    ['in summer', '2027-03-30', '09:30', '2027-03-30T07:30:00Z'],
    ['with seconds, as a database gives it', '2027-03-30', '09:30:00', '2027-03-30T07:30:00Z'],
    ['just before the spring gap', '2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['at the start of the spring gap', '2027-03-28', '02:00', 'gap'],
    ['in the spring gap', '2027-03-28', '02:30', 'gap'],
    ['just after the spring gap', '2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['just before the autumn overlap', '2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    [
      'at the start of the autumn overlap',
      '2026-10-25',
      '02:00',
      ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    ],
    ['in the autumn overlap', '2026-10-25', '02:30', ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']],
    ['just after the autumn overlap', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s', (_, heldOn, time, expected) => {
    expect(inUtc(resolveWallTime(heldOn, time, 'Europe/Amsterdam'))).toEqual(expected)
  })

  test.each([
    ['2027-02-30', '09:30', 'Europe/Amsterdam'],
    ['2027-03-30', '24:30', 'Europe/Amsterdam'],
    ['2027-03-30', '09:30', 'Europe/Nergens'],
  ])('that does not exist at all is an error: %s %s %s', (heldOn, time, timeZone) => {
    expect(() => resolveWallTime(heldOn, time, timeZone)).toThrow(
      expect.objectContaining({ name: 'RangeError' }),
    )
  })
})

test('A calendar file means the first of two moments, and none in a gap', () => {
  const moment = (heldOn: string, time: string) =>
    firstMoment(resolveWallTime(heldOn, time, 'Europe/Amsterdam'))
      ?.toInstant()
      .toString() ?? null
  expect([
    moment('2026-10-25', '02:30'),
    moment('2027-03-28', '02:30'),
    moment('2027-03-30', '02:30'),
  ]).toEqual(['2026-10-25T00:30:00Z', null, '2027-03-30T00:30:00Z'])
})

import { describe, expect, test } from '@jest/globals'
import type { AttendanceState } from '../../src/db/attendance-tables.ts'
import { lastDayOf, whyNotEvaluate } from '../../src/evaluation/evaluation.ts'

const MEETING = {
  state: 'planned' as const,
  heldOn: '2026-12-10',
  endsAt: '16:30',
  timeZone: 'Europe/Amsterdam',
  answer: 'comes' as const,
}
const asked = (
  now: string,
  changes: Partial<typeof MEETING> & { answer?: 'comes' | 'cannot' } = {},
  attendance: AttendanceState | null = null,
) =>
  whyNotEvaluate({ state: 'confirmed', attendance }, { ...MEETING, ...changes }, Temporal.Instant.from(now))

describe('what somebody thought of a meeting', () => {
  test.each([
    ['2026-12-10T15:29:59Z', 'tooEarly'],
    ['2026-12-10T15:30:00Z', null],
    ['2026-12-24T22:59:59Z', null],
    ['2026-12-24T23:00:00Z', 'tooLate'],
  ])('can be said from its end until the end of the day two weeks later: at %s it is %s', (now, why) => {
    expect(asked(now)).toBe(why)
  })

  test('ends at midnight on the clock of the meeting', () => {
    const inTokyo = { timeZone: 'Asia/Tokyo' }
    expect(asked('2026-12-24T14:59:59Z', inTokyo)).toBeNull()
    expect(asked('2026-12-24T15:00:00Z', inTokyo)).toBe('tooLate')
    expect(lastDayOf(MEETING)).toBe('2026-12-24')
  })

  test.each([
    [null, 'comes', null],
    [null, 'cannot', 'wasAbsent'],
    ['present', 'cannot', null],
    ['absent', 'comes', 'wasAbsent'],
    ['excused', 'comes', 'wasAbsent'],
    ['substitute', 'comes', 'wasAbsent'],
  ] as const)('marked as %s after saying "%s" at the door counts more: %s', (attendance, answer, why) => {
    expect(asked('2026-12-11T09:00:00Z', { answer } as never, attendance)).toBe(why)
  })

  test('is asked of who has a seat, of a meeting that was held', () => {
    const now = Temporal.Instant.from('2026-12-11T09:00:00Z')
    expect(whyNotEvaluate({ state: 'waiting', attendance: null }, MEETING, now)).toBe('noSeat')
    expect(
      whyNotEvaluate({ state: 'confirmed', attendance: 'present' }, { ...MEETING, state: 'cancelled' }, now),
    ).toBe('cancelled')
  })
})

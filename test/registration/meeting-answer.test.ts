import { describe, expect, test } from '@jest/globals'
import { answerDeadline, whyNotAnswer } from '../../src/registration/meeting-answer.ts'

const meeting = (heldOn: string, state: 'planned' | 'cancelled' = 'planned') => ({
  heldOn,
  timeZone: 'Europe/Amsterdam',
  state,
})

describe('until when somebody may answer', () => {
  test.each([
    ['a Thursday: Wednesday', '2026-12-10', '2026-12-09T12:00:00+01:00[Europe/Amsterdam]'],
    ['a Monday: the Friday before', '2026-12-14', '2026-12-11T12:00:00+01:00[Europe/Amsterdam]'],
    ['a Sunday: the Friday before', '2026-12-13', '2026-12-11T12:00:00+01:00[Europe/Amsterdam]'],
    ['a Saturday: Friday', '2026-12-12', '2026-12-11T12:00:00+01:00[Europe/Amsterdam]'],
    ['the Monday after the clock went forward', '2027-03-29', '2027-03-26T12:00:00+01:00[Europe/Amsterdam]'],
    ['a Tuesday after Easter: Good Friday', '2027-03-30', '2027-03-26T12:00:00+01:00[Europe/Amsterdam]'],
    ['a Wednesday after it', '2027-03-31', '2027-03-30T12:00:00+02:00[Europe/Amsterdam]'],
    ['the day after Liberation Day', '2026-05-06', '2026-05-04T12:00:00+02:00[Europe/Amsterdam]'],
  ])('%s, noon', (_, heldOn, deadline) => {
    expect(answerDeadline(meeting(heldOn)).toString()).toBe(deadline)
  })

  test.each([
    ['a second before noon', 'confirmed', 'planned', '2026-12-09T10:59:59Z', null],
    ['at noon', 'confirmed', 'planned', '2026-12-09T11:00:00Z', 'tooLate'],
    ['of a meeting that is off', 'confirmed', 'cancelled', '2026-11-21T09:00:00Z', 'cancelled'],
    ['from the waiting list', 'waiting', 'planned', '2026-11-21T09:00:00Z', 'noSeat'],
    ['after withdrawing', 'withdrawn', 'planned', '2026-11-21T09:00:00Z', 'noSeat'],
  ] as const)('%s', (_, state, meetingState, now, reason) => {
    const answer = whyNotAnswer(state, meeting('2026-12-10', meetingState), Temporal.Instant.from(now))
    expect(answer).toBe(reason)
  })
})

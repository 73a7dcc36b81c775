import { expect, test } from '@jest/globals'
import {
  holdsSeat,
  isOpenForRegistration,
  offersSeats,
  seatsFree,
  stateOnArrival,
} from '../../src/registration/registration.ts'

test('only a confirmed registration takes part: an offer is not a place yet', () => {
  const states = ['confirmed', 'waiting', 'offered', 'declined', 'expired', 'withdrawn', 'removed'] as const
  expect(states.filter(holdsSeat)).toEqual(['confirmed'])
})

test('registration is open in one phase only', () => {
  const phases = ['draft', 'registrationOpen', 'running', 'closed'] as const
  expect(phases.filter(isOpenForRegistration)).toEqual(['registrationOpen'])
})

test('seats are offered while a circle is open or running, until its last day has passed in the Netherlands', () => {
  const lastHour = Temporal.Instant.from('2027-07-01T21:30:00Z')
  const phases = ['draft', 'registrationOpen', 'running', 'closed'] as const
  const offering = (now: Temporal.Instant) =>
    phases.filter((phase) => offersSeats({ phase, endsOn: '2027-07-01' }, now))
  expect(offering(lastHour)).toEqual(['registrationOpen', 'running'])
  expect(offering(lastHour.add({ hours: 1 }))).toEqual([])
})

test('a circle whose capacity was lowered has no seats free, not fewer than none', () => {
  expect(seatsFree({ capacity: 20, confirmed: 24, offered: 0, waiting: 0 })).toBe(0)
})

test('a seat that is kept for an offer is not free', () => {
  expect(seatsFree({ capacity: 20, confirmed: 17, offered: 2, waiting: 5 })).toBe(1)
})

test.each([
  [{ capacity: 24, confirmed: 23, offered: 0, waiting: 0 }, 'confirmed'],
  [{ capacity: 24, confirmed: 24, offered: 0, waiting: 0 }, 'waiting'],
  [{ capacity: 24, confirmed: 23, offered: 0, waiting: 1 }, 'waiting'],
  [{ capacity: 24, confirmed: 23, offered: 1, waiting: 0 }, 'waiting'],
  [{ capacity: 20, confirmed: 24, offered: 0, waiting: 0 }, 'waiting'],
] as const)('with %j somebody who registers is %s', (seats, state) => {
  expect(stateOnArrival(seats)).toBe(state)
})

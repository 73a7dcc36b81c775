import { expect, test } from '@jest/globals'
import {
  holdsSeat,
  isOpenForRegistration,
  seatsFree,
  stateOnArrival,
} from '../../src/registration/registration.ts'

test('only a confirmed registration holds a seat', () => {
  expect((['confirmed', 'waiting', 'withdrawn'] as const).map(holdsSeat)).toEqual([true, false, false])
})

test('registration is open in one phase only', () => {
  const phases = ['draft', 'registrationOpen', 'running', 'closed'] as const
  expect(phases.filter(isOpenForRegistration)).toEqual(['registrationOpen'])
})

test('a circle whose capacity was lowered has no seats free, not fewer than none', () => {
  expect(seatsFree({ capacity: 20, confirmed: 24, waiting: 0 })).toBe(0)
})

test.each([
  [{ capacity: 24, confirmed: 23, waiting: 0 }, 'confirmed'],
  [{ capacity: 24, confirmed: 24, waiting: 0 }, 'waiting'],
  [{ capacity: 24, confirmed: 23, waiting: 1 }, 'waiting'],
  [{ capacity: 20, confirmed: 24, waiting: 0 }, 'waiting'],
] as const)('with %j somebody who registers is %s', (seats, state) => {
  expect(stateOnArrival(seats)).toBe(state)
})

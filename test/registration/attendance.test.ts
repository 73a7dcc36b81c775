import { expect, test } from '@jest/globals'
import { countAttendance, isAttendance, isExpected, whyNotMark } from '../../src/registration/attendance.ts'

test('counts every state, and who has no mark yet', () => {
  expect(countAttendance(['present', null, 'present', 'excused', 'substitute'])).toEqual({
    present: 2,
    absent: 0,
    excused: 1,
    substitute: 1,
    open: 1,
  })
})

test('a meeting expects who holds a seat, and knows who came before they left', () => {
  expect(isExpected({ state: 'confirmed', isMarked: false })).toBe(true)
  expect(isExpected({ state: 'withdrawn', isMarked: true })).toBe(true)
  expect(isExpected({ state: 'withdrawn', isMarked: false })).toBe(false)
  expect(isExpected({ state: 'waiting', isMarked: false })).toBe(false)
})

test('only a cancelled meeting takes no marks', () => {
  expect([whyNotMark({ state: 'planned' }), whyNotMark({ state: 'cancelled' })]).toEqual([null, 'cancelled'])
})

test('knows its own states by name', () => {
  expect(['present', 'absent', 'excused', 'substitute', 'late', ''].map(isAttendance)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})

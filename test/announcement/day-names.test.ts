import { expect, test } from '@jest/globals'
import { MONTH, monthOf, WEEKDAY, weekdayOf } from '../../src/announcement/day-names.ts'

test.each([
  ['mrt', 3],
  ['December', 12],
  ['oct', 10],
  ['zomer', 0],
])('%s is month %d', (name, month) => {
  expect(monthOf(name)).toBe(month)
})

test.each([
  ['donderdag', 4],
  ['Sun', 7],
  ['morgen', 0],
])('%s is day %d of the week', (name, day) => {
  expect(weekdayOf(name)).toBe(day)
})

test('reads a whole name before its beginning, and no day inside a word', () => {
  expect(new RegExp(MONTH, 'u').exec('10 maart')?.[0]).toBe('maart')
  expect(new RegExp(WEEKDAY, 'u').exec('dodelijk')).toBeNull()
})

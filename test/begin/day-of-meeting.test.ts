import { expect, test } from '@jest/globals'
import { dayRemarks } from '../../src/begin/day-remarks.ts'

test.each([
  ['an ordinary Thursday', '2026-12-10', []],
  ['a Saturday', '2026-12-12', [{ kind: 'weekend' }]],
  ['what is no day', '2026-02-30', []],
  ['words', 'donderdag', []],
])('of %s it says what there is to say', (_what, day, remarks) => {
  expect(dayRemarks(day, 'Zwolle')).toEqual(remarks)
})

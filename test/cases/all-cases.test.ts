import { expect, test } from '@jest/globals'
import { readTree } from '../support/source-tree.ts'

// The acceptance cases of calendars and mail; 5, 16, 19 and 29 are not among them.
const NUMBERS = [
  1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 31,
]

test('every acceptance case is a test whose name begins with its number', () => {
  const found = readTree('test', '.test.ts').flatMap(({ text }) =>
    [...text.matchAll(/\b(?:test|describe)(?:\.each\([^`]*?\))?\(\s*['`]case (\d+)\b/g)].map(([, number]) =>
      Number(number),
    ),
  )
  expect([...new Set(found)].toSorted((one, other) => one - other)).toEqual(NUMBERS)
})

import { expect, test } from '@jest/globals'
import { visitGroups } from '../../src/programme/visit-groups.ts'

test.each([
  [0, null, 1, 0],
  [1, null, 1, 1],
  [15, null, 1, 15],
  [16, null, 2, 8],
  [24, null, 2, 12],
  [31, null, 3, 11],
  [24, 12, 2, 12],
  [25, 12, 3, 9],
  [24, 30, 1, 24],
  [3, 1, 3, 1],
])('%i people with a limit of %p go in %i groups of at most %i', (people, limit, groups, largest) => {
  expect(visitGroups(people, limit)).toEqual({ groups, largest })
})

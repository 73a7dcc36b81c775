import { expect, test } from '@jest/globals'
import { whyNotUndo } from '../../src/deed/deed.ts'
import { NOW } from '../support/moment.ts'

test('a deed can be undone for 24 hours to the second, and once', () => {
  const after = (passed: Temporal.DurationLike, undoneAt: Temporal.Instant | null = null) =>
    whyNotUndo({ doneAt: NOW, undoneAt }, NOW.add(passed))
  expect([
    after({ seconds: 0 }),
    after({ hours: 24 }),
    after({ hours: 24, seconds: 1 }),
    after({ minutes: 1 }, NOW),
    after({ hours: 30 }, NOW),
  ]).toEqual([null, null, 'tooLate', 'already', 'already'])
})

import { describe, expect, test } from '@jest/globals'
import { holdFrom } from '../../src/mail/hold.ts'
import { NOW } from '../support/moment.ts'

const minutesAfter = (minutes: number) => NOW.add({ minutes })

describe('the quiet period', () => {
  test('lasts ten minutes after an edit', () => {
    expect(holdFrom(null, NOW)).toEqual({ since: NOW, leaveAfter: minutesAfter(10) })
  })

  test('begins anew with every further edit, and remembers the first', () => {
    expect(holdFrom(NOW, minutesAfter(9))).toEqual({ since: NOW, leaveAfter: minutesAfter(19) })
  })

  test.each([
    [50, 60],
    [51, 60],
    [59, 60],
  ])('never reaches further than an hour after the first: an edit after %i minutes', (edited, leaves) => {
    expect(holdFrom(NOW, minutesAfter(edited)).leaveAfter).toEqual(minutesAfter(leaves))
  })
})

import { expect, test } from '@jest/globals'
import { isTooLate } from '../../src/mail/patience.ts'
import { NOW } from '../support/moment.ts'

test.each([
  ['organiserSignIn', { minutes: 15 }, false],
  ['organiserSignIn', { minutes: 16 }, true],
  ['meetingInvitation', { hours: 72 }, false],
  ['meetingInvitation', { hours: 73 }, true],
] as const)('%s, %j after it was written: too late is %s', (kind, after, isLate) => {
  expect(isTooLate(kind, NOW, NOW.add(after))).toBe(isLate)
})

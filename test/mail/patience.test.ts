import { expect, test } from '@jest/globals'
import { isTooLate } from '../../src/mail/patience.ts'
import { NOW } from '../support/moment.ts'

const written = { writtenAt: NOW, claimedAt: null, refusedSince: null }
const tried = { ...written, claimedAt: NOW }
const refused = { ...tried, refusedSince: NOW }

test.each([
  ['organiserSignIn', 'never tried', written, { hours: 24 }, false],
  ['organiserSignIn', 'never tried', written, { hours: 25 }, true],
  ['organiserSignIn', 'made', tried, { minutes: 15 }, false],
  ['organiserSignIn', 'made', tried, { minutes: 16 }, true],
  ['participantLink', 'refused for now', refused, { hours: 24 }, false],
  ['participantLink', 'refused for now', refused, { hours: 25 }, true],
  ['meetingInvitation', 'refused for now', refused, { hours: 72 }, false],
  ['meetingInvitation', 'refused for now', refused, { hours: 73 }, true],
  ['meetingInvitation', 'made while the server is away', tried, { hours: 500 }, false],
  ['meetingInvitation', 'kept back by a pause', written, { hours: 500 }, false],
] as const)('%s, %s %j, %j later: too late is %s', (kind, _what, tries, after, isLate) => {
  expect(isTooLate({ kind, ...tries }, NOW.add(after))).toBe(isLate)
})

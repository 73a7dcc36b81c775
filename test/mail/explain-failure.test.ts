import { expect, test } from '@jest/globals'
import { explainFailure } from '../../src/mail/explain-failure.ts'

test.each([
  [
    '550 5.1.1 <p@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    'unknownUser',
  ],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup', 'unknownUser'],
  ['550 no such user', 'unknownUser'],
  ['551 not local', 'unknownUser'],
  ['550 5.1.2 Host unknown', 'unknownDomain'],
  ['553 5.1.3 Invalid address format', 'address'],
  ['552 5.2.2 Mailbox full', 'mailboxFull'],
  ['552 Requested action aborted', 'mailboxFull'],
  ['550 The mailbox is full', 'mailboxFull'],
  ['550 5.2.1 Mailbox disabled, not accepting messages', 'mailboxClosed'],
  ['552 5.3.4 Message too big for system', 'tooLarge'],
  ['554 5.7.1 Message rejected as spam', 'spam'],
  ['550 blocked by policy', 'spam'],
  ['554 transaction failed', 'spam'],
  ['550 5.7.26 This mail is unauthenticated', 'notTrusted'],
  ['535 5.7.8 Authentication failed', 'ownServer'],
  ['535 wrong password', 'ownServer'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'connection'],
  ['expired: 451 4.7.1 Greylisted', 'expired'],
  ['expired', 'expired'],
  ['address', 'address'],
  ['no value for {{name}} in the words for letters:seatGiven.opening', 'other'],
  ['', 'other'],
])('%p means %s', (words, cause) => {
  expect(explainFailure(words)).toBe(cause)
})

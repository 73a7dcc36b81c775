import { expect, test } from '@jest/globals'
import { stopHrefs } from '../../src/occasion/stop-hrefs.ts'
import { letterOfStopToken, stopToken } from '../../src/occasion/stop-token.ts'

const SECRET = 'a secret of thirty-two characters'
const ID = '0b9f6f0e-1111-4222-8333-444455556666'

test('the address to stop letters names its letter to us alone, and is short', () => {
  const token = stopToken(ID, SECRET)
  expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/)
  expect(letterOfStopToken(token, SECRET)).toBe(ID)
  expect(letterOfStopToken(token, `${SECRET}!`)).toBeNull()
})

test.each([
  ['another letter', (token: string) => `A${token.slice(1)}`],
  ['another mark', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
  ['one character less', (token: string) => token.slice(1)],
  ['one more', (token: string) => `${token}A`],
  ['a strange character', (token: string) => `${token.slice(1)}=`],
  ['nothing', () => ''],
])('a token with %s is nobody’s', (_, change) => {
  expect(letterOfStopToken(change(stopToken(ID, SECRET)), SECRET)).toBeNull()
})

test('only letters over time that can be refused have such an address', () => {
  const hrefOf = stopHrefs('https://leerkring.example.org', SECRET)
  expect(hrefOf({ id: ID, kind: 'dayBefore', language: 'nl' })).toMatch(
    /^https:\/\/leerkring\.example\.org\/u\/[\w-]{32}$/,
  )
  expect(hrefOf({ id: ID, kind: 'dayBefore', language: 'en' })).toMatch(/\/u\/[\w-]{32}\?lang=en$/)
  expect(
    ['programmeReady', 'practicalInformation', 'meetingInvitation'].map((kind) =>
      hrefOf({ id: ID, kind, language: 'nl' }),
    ),
  ).toEqual([null, null, null])
})

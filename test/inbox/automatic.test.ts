import { expect, test } from '@jest/globals'
import { isAutomatic } from '../../src/inbox/automatic.ts'

test.each([
  ['a person', 'subject', 'Vraag', false],
  ['a person whose program says so', 'auto-submitted', 'no', false],
  ['out of office', 'auto-submitted', 'auto-replied', true],
  ['no return address', 'return-path', '<>', true],
  ['a return address', 'return-path', '<zoe@example.org>', false],
  ['a list', 'list-id', '<nieuws.example.org>', true],
  ['bulk', 'precedence', 'bulk', true],
  ['an older way to say out of office', 'x-autoreply', 'yes', true],
])('%s', (_name, key, value, expected) => {
  expect(isAutomatic({ headers: [{ key, value }] })).toBe(expected)
})

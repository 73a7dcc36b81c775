import { expect, test } from '@jest/globals'
import { addressStream } from '../../src/mail/address-stream.ts'

test('letters to one address share a stream, those to another do not, and it does not say the address', () => {
  const [zoe, noor] = [addressStream('zoe@example.org'), addressStream('noor@example.org')]
  expect(addressStream('zoe@example.org')).toBe(zoe)
  expect(zoe).not.toBe(noor)
  expect(zoe).toMatch(/^address:[0-9a-f]{64}$/)
})

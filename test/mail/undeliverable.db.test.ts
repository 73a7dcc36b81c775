import { describe, expect, test } from '@jest/globals'
import type { Transport } from '../../src/mail/transport.ts'
import { refusesAddress, unmarkAddress } from '../../src/mail/undeliverable.ts'
import { useOneStream } from '../support/one-stream.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const office = useOneStream(database)
const states = async () => (await office.stored()).map(({ state }) => state)
const subjects = () =>
  office.server.messages.map(({ bytes }) => /^Subject: (.*)$/m.exec(String(bytes))?.[1]?.trim())

const refusing = (words: string): { transport: Transport } => ({
  transport: {
    ...office.transport,
    send: async () => {
      throw Object.assign(new Error(words), { code: 'EENVELOPE', responseCode: 550, response: words })
    },
  },
})
const unmark = (address = 'zoe@example.org') =>
  database()
    .db.transaction()
    .execute(async (trx) => {
      const { id } = await trx.selectFrom('institute').select('id').executeTakeFirstOrThrow()
      return unmarkAddress(trx, { instituteId: id, address }, office.now)
    })

describe('an address that a server says is none', () => {
  test('is marked with its words, and what is written to it later waits', async () => {
    const { id } = await office.write('seatGiven')
    await office.write('registrationWithdrawn')
    expect(await office.deliver(refusing('550 5.1.1 no such user'))).toBe('failed')
    expect(await states()).toEqual(['failed', 'blocked'])
    await office.write('seatGiven')
    expect(await office.deliver()).toBe('blocked')
    expect(await states()).toEqual(['failed', 'blocked', 'blocked'])
    expect(await office.deliver()).toBe('nothing')
    expect(office.server.messages).toEqual([])
    const marked = await database()
      .db.selectFrom('undeliverable_address')
      .select(['address', 'words', 'letter_id', 'since'])
      .execute()
    expect(marked).toEqual([
      { address: 'zoe@example.org', words: '550 5.1.1 no such user', letter_id: id, since: office.now },
    ])
  })

  test('gets everything in order once somebody says that it is right', async () => {
    await office.write('seatGiven')
    await office.deliver(refusing('550 5.1.1 no such user'))
    await office.write('registrationWithdrawn')
    await office.write('participantLink')
    await office.deliver()
    await office.deliver()
    office.now = office.now.add({ hours: 24 * 30 })
    expect(await unmark()).toBe(true)
    expect(await unmark()).toBe(false)
    expect([await office.deliver(), await office.deliver(), await office.deliver()]).toEqual([
      'sent',
      'sent',
      'nothing',
    ])
    expect(subjects()).toEqual([expect.stringContaining('ingetrokken'), expect.stringContaining('link')])
  })

  test('still gets a link to sign in, so that nobody is locked out', async () => {
    await office.write('seatGiven')
    await office.deliver(refusing('550 5.1.1 no such user'))
    await office.write('organiserSignIn')
    expect(await office.deliver()).toBe('sent')
  })
})

test('a refusal that is not about the address marks nothing', async () => {
  await office.write('seatGiven')
  await office.write('registrationWithdrawn')
  expect(await office.deliver(refusing('552 5.2.2 mailbox full'))).toBe('failed')
  expect(await office.deliver()).toBe('sent')
})

test.each([
  ['550 5.1.1 <zoe@example.org>: no such user', true],
  ['550 5.1.10 null MX', true],
  ['550 5.1.8 bad sender domain', false],
  ['552 5.2.2 mailbox full', false],
  ['554 5.7.1 looks like spam', false],
  ['550 no', false],
])('%s', (words, expected) => {
  expect(refusesAddress(words)).toBe(expected)
})

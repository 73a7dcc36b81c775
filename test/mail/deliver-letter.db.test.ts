import { describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { keptTransport, type Transport } from '../../src/mail/transport.ts'
import { calendarText } from '../factories/letter.ts'
import { NOW } from '../support/moment.ts'
import { linkToken, useOneStream } from '../support/one-stream.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const office = useOneStream(database)
const calendar = { method: 'REQUEST' as const, text: calendarText }

describe('what is kept', () => {
  test('of a sent letter its words without the link and the code; not the bytes that hold them', async () => {
    const request = { name: 'link', purpose: 'organiserSignIn', subjectId: crypto.randomUUID() }
    await office.write('organiserSignIn', { linkRequests: [{ ...request, signInRequestId: 'browser' }] })
    await office.deliver()
    const mail = await PostalMime.parse(office.only().bytes)
    expect(mail.text).toContain(`\nhttps://leerkring.example.org/link/${linkToken}\n`)
    expect(mail.text).toContain('\nABCDEF\n')
    const row = await database()
      .db.selectFrom('letter')
      .select(['state', 'frozen_message', 'subject', 'text_body', 'html_body', 'headers', 'sent_at'])
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toMatch(/0123456789|ABCDEF/)
    expect(row.text_body).toContain('https://leerkring.example.org/link/…')
    expect({
      state: row.state,
      bytes: row.frozen_message,
      subject: row.subject,
      sentAt: row.sent_at,
    }).toEqual({
      state: 'sent',
      bytes: null,
      subject: 'Je link om in te loggen bij Kennisplatform Stad & Regio',
      sentAt: NOW,
    })
  })
})

describe('a process that dies', () => {
  test('case 30: before the server took the letter: it leaves once, as it was frozen', async () => {
    await office.write('seatGiven')
    const dying = { ...office.transport, send: () => new Promise<never>(() => {}) }
    void office.deliver({ transport: dying })
    await untilFrozen()
    office.now = NOW.add({ minutes: 5 })
    expect(await office.deliver()).toBe('sent')
    expect(String(office.only().bytes)).toContain('Date: Sat, 21 Nov 2026 09:00:00 +0000')
  })

  test('case 30: after 250: the letter leaves twice with the same bytes, then never again', async () => {
    await office.write('meetingInvitation', { calendar })
    const dying: Transport = {
      ...office.transport,
      send: async (...given) => {
        await office.transport.send(...given)
        throw new DiedHere()
      },
    }
    await office.deliver({ transport: dying })
    office.now = NOW.add({ minutes: 5 })
    expect(await office.deliver()).toBe('sent')
    expect(await office.deliver()).toBe('nothing')
    const [first, second, ...others] = office.server.messages
    expect(others).toEqual([])
    expect(second?.bytes).toEqual(first?.bytes)
  })
})

describe('what the mail server answers', () => {
  test('451: the letter waits with its bytes, and leaves at the next try as it was', async () => {
    await office.write('seatGiven')
    office.server.answer(451, 250)
    expect(await office.deliver()).toBe('later')
    const [waiting] = await office.stored()
    expect(waiting).toEqual({
      state: 'sending',
      attempts: 1,
      last_error: '451 not now, says 451',
      frozen_message: expect.any(Buffer),
      sent_at: null,
    })
    office.now = NOW.add({ minutes: 5 })
    expect(await office.deliver()).toBe('sent')
    expect(office.only().bytes.equals(waiting?.frozen_message ?? Buffer.alloc(0))).toBe(true)
    const kept = database().db.selectFrom('letter').select(['claimed_at', 'tries', 'headers', 'sent_at'])
    const { headers, ...history } = await kept.executeTakeFirstOrThrow()
    expect(history).toEqual({
      claimed_at: NOW,
      tries: [{ at: NOW.toString(), words: '451 not now, says 451' }],
      sent_at: office.now,
    })
    const sent = String(office.only().bytes)
      .split('\r\n\r\n')[0]
      ?.replace(/\r\n\s+/g, ' ')
      .split('\r\n')
    expect(headers?.split('\n')).toEqual(sent)
  })

  test('550: the letter is failed with the words of the server, and the next of its stream leaves', async () => {
    await office.write('registrationConfirmed')
    const { messageId } = await office.write('registrationWithdrawn')
    office.server.answer(550, 250)
    expect(await office.deliver()).toBe('failed')
    expect(await office.deliver()).toBe('sent')
    expect((await office.stored()).map(({ state, last_error }) => [state, last_error])).toEqual([
      ['failed', '550 not now, says 550'],
      ['sent', null],
    ])
    expect(String(office.only().bytes)).toContain(messageId)
  })

  test('451 for three days: then the letter is failed, and counts from the first 451', async () => {
    await office.write('seatGiven')
    office.server.answer(451)
    office.now = NOW.add({ hours: 100 })
    expect(await office.deliver()).toBe('later')
    office.now = NOW.add({ hours: 172 })
    expect(await office.deliver()).toBe('later')
    office.now = NOW.add({ hours: 173 })
    expect(await office.deliver()).toBe('failed')
    expect((await office.stored())[0]?.last_error).toBe('expired: 451 not now, says 451')
  })

  test('nothing at all: a sign-in is failed once its link is dead, everything else waits for as long as it takes', async () => {
    await office.write('organiserSignIn')
    await office.write('seatGiven')
    await office.server.stop()
    expect(await office.deliver()).toBe('later')
    office.now = NOW.add({ minutes: 16 })
    expect(await office.deliver()).toBe('failed')
    expect(await office.deliver()).toBe('later')
    office.now = NOW.add({ hours: 500 })
    expect(await office.deliver()).toBe('later')
    expect((await office.stored()).map(({ state }) => state)).toEqual(['failed', 'sending'])
  })

  test('a wrong password is not the fault of the letter', async () => {
    await office.write('seatGiven')
    const refused = Object.assign(new Error('no'), { code: 'EAUTH', responseCode: 535, response: '535 no' })
    const locked = { ...office.transport, send: async () => Promise.reject(refused) }
    expect(await office.deliver({ transport: locked })).toBe('later')
  })
})

test('a letter whose words cannot be made is failed, not tried for ever', async () => {
  await office.write('seatGiven')
  await database().db.updateTable('letter').set({ facts: '{}' }).execute()
  expect(await office.deliver()).toBe('failed')
  expect((await office.stored())[0]?.last_error).toMatch('no value for {{circle}}')
})

test('without a mail server letters are kept with their links and count as sent', async () => {
  const request = { name: 'link', purpose: 'participant', subjectId: crypto.randomUUID() }
  await office.write('seatGiven', { linkRequests: [request] })
  expect(await office.deliver({ transport: keptTransport() })).toBe('sent')
  const row = await database()
    .db.selectFrom('letter')
    .select(['state', 'text_body', 'frozen_message'])
    .executeTakeFirstOrThrow()
  expect([row.state, row.text_body?.includes(linkToken), row.frozen_message?.length]).toEqual([
    'sent',
    true,
    expect.any(Number),
  ])
})

class DiedHere extends Error {}

const untilFrozen = async () => {
  while ((await office.stored())[0]?.frozen_message === null)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

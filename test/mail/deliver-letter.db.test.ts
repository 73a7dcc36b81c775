import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { readWords } from '../../src/i18n/words.ts'
import { type DeliveryDeps, deliverNext } from '../../src/mail/deliver-letter.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { smtpTransport, type Transport } from '../../src/mail/transport.ts'
import { type NewLetter, writeLetter } from '../../src/mail/write-letter.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter, calendarText, letterFacts } from '../factories/letter.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
const token = '0123456789012345678901234567890123456789abc'
const stream = 'person:zoe@example.org'

let server: MailServer
let transport: Transport
let instituteId: string
let now = NOW

beforeEach(async () => {
  server = await startMailServer()
  transport = smtpTransport(server.url)
  instituteId = (await anInstitute(database().db)).id
  now = NOW
})
afterEach(async () => {
  transport.close()
  await server.stop()
})

const deps = (changes: Partial<DeliveryDeps> = {}): DeliveryDeps => ({
  db: database().db,
  writer,
  transport,
  mintLink: async (_trx, request) => ({
    href: `https://leerkring.example.org/link/${token}`,
    code: request.signInRequestId ? 'ABCDEF' : null,
  }),
  log: { warn: () => {}, error: () => {} },
  now: () => now,
  ...changes,
})
const deliver = (changes: Partial<DeliveryDeps> = {}) =>
  deliverNext(deps(changes), stream, new AbortController().signal)

const write = async <Kind extends LetterKind>(kind: Kind, wish: Partial<NewLetter<Kind>> = {}) => {
  const letter = aLetter(instituteId, kind, { streamKey: stream, ...wish })
  const written = await database()
    .db.transaction()
    .execute((trx) => writeLetter(trx, letter, NOW))
  if (!written) throw new Error('this letter was there already')
  return written
}
const stored = () =>
  database()
    .db.selectFrom('letter')
    .select(['state', 'attempts', 'last_error', 'frozen_message', 'sent_at'])
    .orderBy('written')
    .execute()
const only = () => {
  const [message, ...others] = server.messages
  if (!message || others.length > 0) throw new Error(`${server.messages.length} messages instead of one`)
  return message
}

const calendar = { method: 'REQUEST' as const, text: calendarText }

describe('the structure of a calendar letter', () => {
  test('is mixed( alternative( plain, html, calendar ), one file ), both calendar parts byte for byte', async () => {
    await write('meetingInvitation', { calendar })
    expect(await deliver()).toBe('sent')
    const tree = partsOf(only().bytes.toString('latin1'))
    expect(tree.map(({ type }) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=uitnodiging.ics',
    ])
    const [inline, file] = tree.slice(4).map(({ body }) => Buffer.from(body, 'base64').toString())
    expect(inline).toBe(calendarText)
    expect(file).toBe(calendarText)
    expect(tree[5]?.headers).toContain('Content-Disposition: attachment; filename=uitnodiging.ics')
  })

  test('has exactly the headers of the list, a fixed Message-ID and one recipient', async () => {
    const { id, messageId } = await write('meetingChanged', {
      calendar,
      inReplyTo: '<first@example.org>',
    })
    await deliver()
    const mail = await PostalMime.parse(only().bytes)
    expect(mail.headers.map(({ key, value }) => [key, value.replace(/boundary=.*/s, '')])).toEqual([
      ['content-language', 'nl'],
      ['auto-submitted', 'auto-generated'],
      ['x-auto-response-suppress', 'OOF, AutoReply'],
      ['from', '"Kennisplatform Stad & Regio" <kennisplatform@example.org>'],
      ['to', '=?UTF-8?Q?Zo=C3=AB_van_Fictief?= <zoe@example.org>'],
      ['in-reply-to', '<first@example.org>'],
      ['references', '<first@example.org>'],
      ['subject', expect.stringMatching(/^(=\?UTF-8\?Q\?[!-~]*\?= ?)+$/)],
      ['message-id', messageId],
      ['date', 'Sat, 21 Nov 2026 09:00:00 +0000'],
      ['mime-version', '1.0'],
      ['content-type', 'multipart/mixed; '],
    ])
    expect(mail.subject).toBe(
      'Gewijzigd: Bijeenkomst 2 van 5: Belangen op tafel, donderdag 10 december 2026, 12.00–18.00 uur',
    )
    expect(only().from).toBe(`kennisplatform+${id}@example.org`)
    expect(only().to).toEqual(['zoe@example.org'])
  })

  test('a letter without calendar has no attachment and no calendar part', async () => {
    await write('seatGiven')
    await deliver()
    expect(partsOf(only().bytes.toString('latin1')).map(({ type }) => type)).toEqual([
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ])
  })
})

describe('header injection', () => {
  const nasty = 'Zoë\r\nBcc: evil@x.example\0\u2028X-Evil: 1'
  const allowed = new Set(
    `content-language auto-submitted x-auto-response-suppress from to subject message-id date mime-version content-type`.split(
      ' ',
    ),
  )

  test('names, titles and cities with line ends add no header and no recipient', async () => {
    await write('hostInvitation', {
      sender: { name: nasty, address: 'kennisplatform@example.org' },
      recipient: { name: nasty, address: 'zoe@example.org' },
      facts: { ...letterFacts.hostInvitation, name: nasty, circle: nasty, city: nasty, meeting: nasty },
    })
    await deliver()
    const mail = await PostalMime.parse(only().bytes)
    expect(mail.headers.map(({ key }) => key).filter((key) => !allowed.has(key))).toEqual([])
    expect(mail.headers.length).toBe(allowed.size)
    expect(mail.to).toEqual([{ address: 'zoe@example.org', name: 'Zoë Bcc: evil@x.example X-Evil: 1' }])
    expect(only().to).toEqual(['zoe@example.org'])
  })

  test.each([
    'zoe@example.org>\r\nBcc: x@y.example',
    'a b@c.example',
    '"a b"@c.example',
    'x@localhost',
    'a@b.example, c@d.example',
    'Zoë <zoe@example.org>',
  ])('%j is refused when it is written, and fails unsent when it stands in the table', async (address) => {
    await expect(write('seatGiven', { recipient: { name: 'Zoë', address } })).rejects.toThrow('plain address')
    await write('seatGiven')
    await database().db.updateTable('letter').set({ recipient_address: address }).execute()
    expect(await deliver()).toBe('failed')
    expect(server.messages).toEqual([])
    expect(await stored()).toEqual([
      { state: 'failed', attempts: 0, last_error: 'address', frozen_message: null, sent_at: null },
    ])
  })
})

describe('what is kept', () => {
  test('of a sent letter its words without the link and the code; not the bytes that hold them', async () => {
    const request = { name: 'link', purpose: 'organiserSignIn', subjectId: crypto.randomUUID() }
    await write('organiserSignIn', { linkRequests: [{ ...request, signInRequestId: 'browser' }] })
    await deliver()
    const mail = await PostalMime.parse(only().bytes)
    expect(mail.text).toContain(`\nhttps://leerkring.example.org/link/${token}\n`)
    expect(mail.text).toContain('\nABCDEF\n')
    const row = await database()
      .db.selectFrom('letter')
      .select(['state', 'frozen_message', 'subject', 'text_body', 'html_body', 'sent_at'])
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
  test('before the server took the letter: it leaves once, as it was frozen', async () => {
    await write('seatGiven')
    const dying = { ...transport, send: () => new Promise<never>(() => {}) }
    void deliver({ transport: dying })
    await untilFrozen()
    now = NOW.add({ minutes: 5 })
    expect(await deliver()).toBe('sent')
    expect(String(only().bytes)).toContain('Date: Sat, 21 Nov 2026 09:00:00 +0000')
  })

  test('after 250: the letter leaves twice with the same bytes, then never again', async () => {
    await write('meetingInvitation', { calendar })
    const dying: Transport = {
      ...transport,
      send: async (...given) => {
        await transport.send(...given)
        throw new DiedHere()
      },
    }
    await deliver({ transport: dying })
    now = NOW.add({ minutes: 5 })
    expect(await deliver()).toBe('sent')
    expect(await deliver()).toBe('nothing')
    const [first, second, ...others] = server.messages
    expect(others).toEqual([])
    expect(second?.bytes).toEqual(first?.bytes)
  })
})

describe('what the mail server answers', () => {
  test('451: the letter waits with its bytes, and leaves at the next try as it was', async () => {
    await write('seatGiven')
    server.answer(451, 250)
    expect(await deliver()).toBe('later')
    const [waiting] = await stored()
    expect(waiting).toEqual({
      state: 'sending',
      attempts: 1,
      last_error: '451 not now, says 451',
      frozen_message: expect.any(Buffer),
      sent_at: null,
    })
    expect(await deliver()).toBe('sent')
    expect(only().bytes.equals(waiting?.frozen_message ?? Buffer.alloc(0))).toBe(true)
  })

  test('550: the letter is failed with the words of the server, and the next of its stream leaves', async () => {
    await write('registrationConfirmed')
    const { messageId } = await write('registrationWithdrawn')
    server.answer(550, 250)
    expect(await deliver()).toBe('failed')
    expect(await deliver()).toBe('sent')
    expect((await stored()).map(({ state, last_error }) => [state, last_error])).toEqual([
      ['failed', '550 not now, says 550'],
      ['sent', null],
    ])
    expect(String(only().bytes)).toContain(messageId)
  })

  test('nothing at all: the letter waits three days, a sign-in a quarter of an hour, then it is failed', async () => {
    await write('organiserSignIn')
    await write('seatGiven')
    await server.stop()
    expect(await deliver()).toBe('later')
    now = NOW.add({ minutes: 16 })
    expect(await deliver()).toBe('failed')
    expect(await deliver()).toBe('later')
    now = NOW.add({ hours: 73 })
    expect(await deliver()).toBe('failed')
    expect((await stored()).map(({ state }) => state)).toEqual(['failed', 'failed'])
  })

  test('a wrong password is not the fault of the letter', async () => {
    await write('seatGiven')
    const refused = Object.assign(new Error('no'), { code: 'EAUTH', responseCode: 535, response: '535 no' })
    const locked = { ...transport, send: async () => Promise.reject(refused) }
    expect(await deliver({ transport: locked })).toBe('later')
  })
})

test('a letter whose words cannot be made is failed, not tried for ever', async () => {
  await write('seatGiven')
  await database().db.updateTable('letter').set({ facts: '{}' }).execute()
  expect(await deliver()).toBe('failed')
  expect((await stored())[0]?.last_error).toMatch('no value for {{circle}}')
})

test('without a mail server letters are kept with their links and count as sent', async () => {
  const request = { name: 'link', purpose: 'participant', subjectId: crypto.randomUUID() }
  await write('seatGiven', { linkRequests: [request] })
  const kept = { keepsLetters: true, send: async () => {}, close: () => {} }
  expect(await deliver({ transport: kept })).toBe('sent')
  const row = await database()
    .db.selectFrom('letter')
    .select(['state', 'text_body', 'frozen_message'])
    .executeTakeFirstOrThrow()
  expect([row.state, row.text_body?.includes(token), row.frozen_message?.length]).toEqual([
    'sent',
    true,
    expect.any(Number),
  ])
})

class DiedHere extends Error {}

const untilFrozen = async () => {
  while ((await stored())[0]?.frozen_message === null) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** All parts of a message, outside in; read by hand, because parsers hide just the structure that is asked for. */
const partsOf = (source: string): { type: string; headers: string; body: string }[] => {
  const border = source.indexOf('\r\n\r\n')
  const headers = source.slice(0, border).replace(/\r\n[ \t]+/g, ' ')
  const body = source.slice(border + 4)
  const type = /^Content-Type: (.*)$/im.exec(headers)?.[1] ?? 'none'
  const boundary = /boundary="(.*?)"/.exec(type)?.[1]
  if (!boundary) return [{ type, headers, body }]
  const inner = body.split(`--${boundary}`).slice(1, -1)
  return [
    { type: type.split(';')[0] ?? '', headers, body: '' },
    ...inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, ''))),
  ]
}

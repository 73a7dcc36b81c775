import { describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { calendarText, letterFacts } from '../factories/letter.ts'
import { partsOf } from '../support/mail-parts.ts'
import { useOneStream } from '../support/one-stream.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const office = useOneStream(database)
const calendar = { method: 'REQUEST' as const, text: calendarText }

describe('the structure of a calendar letter', () => {
  test('is mixed( alternative( plain, html, calendar ), one file ), both calendar parts byte for byte', async () => {
    await office.write('meetingInvitation', { calendar })
    expect(await office.deliver()).toBe('sent')
    const tree = partsOf(office.only().bytes.toString('latin1'))
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
    const { id, messageId } = await office.write('meetingChanged', {
      calendar,
      inReplyTo: '<first@example.org>',
    })
    await office.deliver()
    const mail = await PostalMime.parse(office.only().bytes)
    expect(mail.headers.map(({ key, value }) => [key, value.replace(/boundary=.*/s, '')])).toEqual([
      ['content-language', 'nl'],
      ['auto-submitted', 'auto-generated'],
      ['x-auto-response-suppress', 'OOF, AutoReply'],
      ['from', '"Kennisplatform Stad & Regio" <kennisplatform@example.org>'],
      ['to', '=?UTF-8?Q?Zo=C3=AB_van_Fictief?= <zoe@example.org>'],
      ['in-reply-to', '<first@example.org>'],
      ['references', '<first@example.org>'],
      ['subject', 'Gewijzigd: Bijeenkomst 2 van 5, donderdag 10 december 2026'],
      ['message-id', messageId],
      ['date', 'Sat, 21 Nov 2026 09:00:00 +0000'],
      ['mime-version', '1.0'],
      ['content-type', 'multipart/mixed; '],
    ])
    expect(office.only().from).toBe(`kennisplatform+${id}@example.org`)
    expect(office.only().to).toEqual(['zoe@example.org'])
  })

  test('a letter that its reader can stop says so in two headers and in its foot, and keeps no such address', async () => {
    const href = 'https://leerkring.voorbeeldstad.example.org/u/0123456789012345678901234567890x?lang=en'
    await office.write('dayBefore', { isDraft: false })
    await office.deliver({ stopHrefOf: () => href })
    const raw = office.only().bytes.toString('latin1')
    expect(raw).toContain(`\r\nList-Unsubscribe: <${href}>\r\n`)
    expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
    const { text, html } = await PostalMime.parse(office.only().bytes)
    expect(text).toContain(`Geen herinneringen meer over deze kring:\n${href}\n`)
    expect(html?.replaceAll('&#x3D;', '=')).toContain(`href="${href}"`)
    const kept = await database().db.selectFrom('letter').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify({ ...kept, frozen_message: null })).not.toContain(
      '0123456789012345678901234567890x',
    )
  })

  test('a letter without calendar has no attachment and no calendar part', async () => {
    await office.write('seatGiven')
    await office.deliver()
    expect(partsOf(office.only().bytes.toString('latin1')).map(({ type }) => type)).toEqual([
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
    await office.write('hostInvitation', {
      sender: { name: nasty, address: 'kennisplatform@example.org' },
      recipient: { name: nasty, address: 'zoe@example.org' },
      facts: { ...letterFacts.hostInvitation, name: nasty, circle: nasty, city: nasty, meeting: nasty },
    })
    await office.deliver()
    const mail = await PostalMime.parse(office.only().bytes)
    expect(mail.headers.map(({ key }) => key).filter((key) => !allowed.has(key))).toEqual([])
    expect(mail.headers.length).toBe(allowed.size)
    expect(mail.to).toEqual([{ address: 'zoe@example.org', name: 'Zoë Bcc: evil@x.example X-Evil: 1' }])
    expect(office.only().to).toEqual(['zoe@example.org'])
  })

  test.each([
    'zoe@example.org>\r\nBcc: x@y.example',
    'a b@c.example',
    '"a b"@c.example',
    'x@localhost',
    'a@b.example, c@d.example',
    'Zoë <zoe@example.org>',
  ])('%j is refused when it is written, and fails unsent when it stands in the table', async (address) => {
    await expect(office.write('seatGiven', { recipient: { name: 'Zoë', address } })).rejects.toThrow(
      'plain address',
    )
    await office.write('seatGiven')
    await database().db.updateTable('letter').set({ recipient_address: address }).execute()
    expect(await office.deliver()).toBe('failed')
    expect(office.server.messages).toEqual([])
    expect(await office.stored()).toEqual([
      { state: 'failed', attempts: 0, last_error: 'address', frozen_message: null, sent_at: null },
    ])
  })
})

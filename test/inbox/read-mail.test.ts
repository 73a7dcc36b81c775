import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { LARGEST_MAIL, readMail } from '../../src/inbox/read-mail.ts'

const thunderbird = () => readFile(join(import.meta.dirname, 'thunderbird-reply.eml'))
const read = (lines: string[]) => readMail(Buffer.from(lines.join('\r\n')))
const opened = async (lines: string[]) => {
  const mail = await read(lines)
  if (!mail.done) throw new Error(mail.reason)
  return mail.value
}

describe('an answer as Thunderbird sends it', () => {
  test('is taken apart: who, to whom, and the file once though it is in there twice', async () => {
    const mail = await readMail(await thunderbird())
    if (!mail.done) throw new Error(mail.reason)
    const { headers, calendars, text, ...rest } = mail.value
    expect(rest).toEqual({
      messageId: '<65c8f026-37d8-429a-91d9-3618203de107@example.org>',
      answers: [],
      from: { name: 'Zoe', address: 'zoe@example.org' },
      hasOneSender: true,
      recipients: ['agenda@leerkring.example'],
      subject: "Accepted: Leerkring 2/5: 's-Hertogenbosch, Café «De Toren»; deel 2 🎉",
      deliveryStatus: null,
    })
    expect(text.trim()).toBe('Jansen, Zoë <zoe@example.org> has accepted your event invitation.')
    expect(calendars.map((calendar) => calendar.match(/^METHOD.*$/m)?.[0])).toEqual(['METHOD:REPLY'])
    expect(headers).toContainEqual({ key: 'mime-version', value: '1.0' })
  })
})

describe('who a message is from', () => {
  test.each([
    ['one From line', ['From: Zoë <Zoe@Example.org>'], true],
    ['the address as the name as well', ['From: zoe@example.org <zoe@example.org>'], true],
    ['two From lines', ['From: zoe@example.org', 'From: evil@attack.example'], false],
    ['two people in one line', ['From: zoe@example.org, evil@attack.example'], false],
    ['another address as a name', ['From: "evil@attack.example" <zoe@example.org>'], false],
    ['nobody', ['To: agenda@leerkring.example'], false],
  ])('%s', async (_name, lines, hasOneSender) => {
    const mail = await opened([...lines, '', 'text'])
    expect(mail.hasOneSender && mail.from?.address === 'zoe@example.org').toBe(hasOneSender)
  })
})

describe('a message inside a message', () => {
  test('stays closed: what was forwarded is not from who forwards it', async () => {
    const mail = await opened([
      'From: evil@attack.example',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: zoe@example.org',
      'Content-Type: text/calendar; method=REPLY',
      '',
      'BEGIN:VCALENDAR',
      '--b--',
    ])
    expect(mail.calendars).toEqual([])
  })
})

describe('what is not read', () => {
  test('more than half a megabyte', async () => {
    expect(await readMail(Buffer.alloc(LARGEST_MAIL + 1, 'a'))).toEqual({ done: false, reason: 'tooLarge' })
  })

  test('parts in parts in parts without end', async () => {
    const nested = Array.from({ length: 60 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary=b${depth}`,
      '',
      `--b${depth}`,
    ])
    expect(await read(nested.flat())).toEqual({ done: false, reason: 'unreadable' })
  })

  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['bytes that are no text', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
  ])('%s gives a message without anything in it', async (_name, raw) => {
    const mail = await readMail(raw)
    expect(mail.done && mail.value.calendars).toEqual([])
  })
})

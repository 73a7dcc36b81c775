import { describe, expect, test } from '@jest/globals'
import { isAutomatic } from '../../src/inbox/automatic.ts'
import { readBounce } from '../../src/inbox/read-bounce.ts'
import { readMail } from '../../src/inbox/read-mail.ts'

const LETTER = '0b9a3c52-6c1e-4f0d-9f44-2f3a1b5c7d8e'
const bounceOf = async (lines: string[], to = `agenda+${LETTER}@leerkring.example`) => {
  const mail = await readMail(Buffer.from([`To: ${to}`, ...lines].join('\r\n')))
  if (!mail.done) throw new Error(mail.reason)
  return readBounce(mail.value, isAutomatic(mail.value))
}
const report = (fields: string[]) => [
  'From: MAILER-DAEMON@mx.example.org',
  'Return-Path: <>',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Your message could not be delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.org',
  '',
  'Final-Recipient: rfc822; zoe@example.org',
  ...fields,
  '',
  '--b--',
]

describe('a report of a mail server', () => {
  test('failed with 5: the address is no good, in the words of the server', async () => {
    const fields = ['Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1', '  User unknown']
    expect(await bounceOf(report(fields))).toEqual({
      letterId: LETTER,
      isHard: true,
      words: '550 5.1.1 User unknown',
    })
  })

  test.each([
    ['failed with 4: given up, but it may pass', ['Action: failed', 'Status: 4.4.7'], false],
    ['delayed', ['Action: delayed', 'Status: 4.2.2'], false],
    ['delivered', ['Action: delivered', 'Status: 2.0.0'], false],
    ['a 5 that is only a delay', ['Action: delayed', 'Status: 5.0.0'], false],
    ['nothing said', [], false],
    ['in capitals', ['ACTION: Failed', 'STATUS: 5.2.1'], true],
  ])('%s', async (_name, fields, isHard) => {
    expect((await bounceOf(report(fields)))?.isHard).toBe(isHard)
  })
})

describe('a server without reports', () => {
  test('writes why in its text', async () => {
    const lines = ['From: MAILER-DAEMON@mx.example.org', '', 'Sorry.', '550 5.1.1 <zoe@example.org>: unknown']
    expect(await bounceOf(lines)).toEqual({
      letterId: LETTER,
      isHard: true,
      words: '550 5.1.1 <zoe@example.org>: unknown',
    })
  })

  test('is not one who is out of office, nor a person who names a number', async () => {
    expect(
      await bounceOf(['From: zoe@example.org', 'Auto-Submitted: auto-replied', '', 'Ik ben er niet']),
    ).toBeNull()
    expect(await bounceOf(['From: zoe@example.org', '', 'Kamer 550 is vol, zie 5.1.1'])).toBeNull()
  })
})

test('a report that names no letter is none of ours', async () => {
  const fields = report(['Action: failed', 'Status: 5.1.1'])
  expect(await bounceOf(fields, 'agenda@leerkring.example')).toBeNull()
  expect(await bounceOf(fields, 'agenda+nobody@leerkring.example')).toBeNull()
})

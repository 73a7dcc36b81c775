import { expect, test } from '@jest/globals'
import MailComposer from 'nodemailer/lib/mail-composer'
import { messageBytes } from '../../src/mail/message-bytes.ts'
import { calendarText } from '../factories/letter.ts'

const long = 'Een lange regel met «vreemde» tekens, en = en é en een 🎉. '.repeat(20)
const texts = [
  'Kort en zonder bijzondere tekens.\n',
  `${long}\n\n.punt vooraan\n.\nFrom hier\nspatie aan het eind \n-- \nGroet`,
  `${'x'.repeat(2000)}\n`,
  'Мы встречаемся в четверг, 日本語のテキスト\n',
]

// Boundaries are random.
const withoutBoundaries = (bytes: Buffer) => bytes.toString('latin1').replace(/--_NmP-[\w-]+/g, 'boundary')

test.each(
  texts.flatMap((text) => [
    [text, true],
    [text, false],
  ]) as [string, boolean][],
)('%j, with a calendar file: %s, is written down as the library streams it', async (text, hasCalendar) => {
  const message = () =>
    new MailComposer({
      from: { name: 'Kennisplatform «Stad»', address: 'kennisplatform@example.org' },
      to: { name: `Zoë ${'van '.repeat(30)}Fictief, "de" eerste`, address: 'zoe@example.org' },
      subject: long,
      messageId: '<1@example.org>',
      date: new Date(0),
      text,
      html: `<p>${text}</p>`,
      newline: 'win',
      ...(hasCalendar
        ? {
            icalEvent: {
              method: 'REQUEST',
              filename: 'uitnodiging.ics',
              content: calendarText,
              contentTransferEncoding: 'base64',
            },
          }
        : {}),
    }).compile()
  expect(withoutBoundaries(messageBytes(message()))).toBe(withoutBoundaries(await message().build()))
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleanLine, cleanName, cleanText, escapeText } from '../../src/invitation/calendar-text.ts'

describe('Cleaning a text for a calendar', () => {
  test.each([
    ['keeps lines and makes their breaks alike', 'a\r\nb\rc\u2028d\u2029e\u0085f\ng', 'a\nb\nc\nd\ne\nf\ng'],
    [
      'turns tabs into spaces and drops other control characters',
      '\u0000a\tb\u0007\u001b\u007f\u009fc\v\f',
      'a bc',
    ],
    ['composes accents, also over a control character', 'e\u0301 e\u0000\u0301', 'é é'],
    ['replaces half a surrogate pair and keeps a whole one', 'a\ud800b 🎉\udc00', 'a\ufffdb 🎉\ufffd'],
    ['takes the space off the ends', ' \n a \u00a0\n', 'a'],
    ['keeps the joiners in emoji and text that runs the other way', '👩‍🌾 שלום', '👩‍🌾 שלום'],
  ])('%s', (_, raw, expected) => {
    expect(cleanText(raw)).toEqual(expected)
  })

  test('on one line turns line breaks into one space', () => {
    expect(cleanLine(' De Toren»\r\n\r\n BEGIN:VALARM\u2028x ')).toEqual('De Toren» BEGIN:VALARM x')
  })

  test('of a name leaves nothing that a parameter value cannot hold', () => {
    expect(cleanName('Jansen, "Zoë"^n\\\r\nATTENDEE:mailto:evil@x.example^')).toEqual(
      'Jansen, ”Zoë”n/ ATTENDEE:mailto:evil@x.example',
    )
  })

  test('twice is cleaning once', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('^', '\\', 'e', '\u0301', '\n', ' ') }),
    )
    fc.assert(
      fc.property(raw, (text) => {
        for (const clean of [cleanText, cleanLine, cleanName]) expect(clean(clean(text))).toEqual(clean(text))
      }),
    )
  })
})

test('Escaping covers all that has a meaning in TEXT', () => {
  expect(escapeText('a\\n; b, c\nd')).toEqual('a\\\\n\\; b\\, c\\nd')
})

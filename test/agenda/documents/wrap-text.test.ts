import { expect, test } from '@jest/globals'
import { wrapText } from '../../../src/agenda/documents/wrap-text.ts'

test.each([
  ['a short line stays', 'kort', ['kort']],
  ['an empty one too', '', ['']],
  ['lines that were there stay lines', 'een\n\ntwee', ['een', '', 'twee']],
  ['white of any width is one space', 'een \t  twee', ['een twee']],
  ['a line breaks between words', `${'a'.repeat(70)} bc def`, [`${'a'.repeat(70)} bc`, 'def']],
  ['76 characters fit', 'a'.repeat(76), ['a'.repeat(76)]],
  ['a longer word is cut', 'a'.repeat(80), ['a'.repeat(76), 'aaaa']],
  ['never inside what people see as one character', '👩‍🌾'.repeat(77), ['👩‍🌾'.repeat(76), '👩‍🌾']],
  [
    'a web address is never cut',
    `Zie https://example.org/${'b'.repeat(80)} hier`,
    ['Zie', `https://example.org/${'b'.repeat(80)}`, 'hier'],
  ],
])('%s', (_, text, lines) => {
  expect(wrapText(text)).toEqual(lines)
})

test('every line is indented but the first, which has a clock time', () => {
  expect(wrapText(`${'a'.repeat(69)} b`, '       ', '12.00  ')).toEqual([
    `12.00  ${'a'.repeat(69)}`,
    '       b',
  ])
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { markdownToHtml, markdownToText } from '../../src/render/markdown.ts'

describe('text from people as HTML', () => {
  test.each([
    ['Een *schuin* en **vet** woord', '<p>Een <em>schuin</em> en <strong>vet</strong> woord</p>\n'],
    ['regel\nregel', '<p>regel<br>\nregel</p>\n'],
    ['- een\n- twee', '<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n'],
    [
      '[het stuk](https://www.example.org/a?b=1&c=2)',
      '<p><a href="https://www.example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">het stuk</a></p>\n',
    ],
  ])('shows %j', (text, html) => expect(markdownToHtml(text)).toBe(html))

  test.each([
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n'],
    ['[klik](javascript:alert(1))', '<p>[klik](javascript:alert(1))</p>\n'],
    ['[klik](JaVaScRiPt:alert(1))', '<p>[klik](JaVaScRiPt:alert(1))</p>\n'],
    ['[klik](&#106;avascript:alert(1))', '<p>[klik](javascript:alert(1))</p>\n'],
    ['[klik](data:text/html,<script>)', '<p>[klik](data:text/html,&lt;script&gt;)</p>\n'],
    ['[klik](//evil.example.org)', '<p>[klik](//evil.example.org)</p>\n'],
    ['[klik](/organiser/sign-out)', '<p>[klik](/organiser/sign-out)</p>\n'],
    ['[a]: javascript:alert(1)\n\n[a]', '<p>[a]: javascript:alert(1)</p>\n<p>[a]</p>\n'],
    ['# Kop', '<p># Kop</p>\n'],
  ])('keeps %j as the text that it is', (text, html) => expect(markdownToHtml(text)).toBe(html))

  test('shows no picture, also none of a page that would learn who reads', () => {
    expect(markdownToHtml('![foto](https://www.example.org/foto.png)')).not.toMatch(/<img/)
  })

  test('knows no other tags and attributes than its own, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '](',
        'javascript:',
        '<svg onload=',
        '[x',
        '`',
        '**',
        '\n- ',
        '&#',
        '-->',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const rest = markdownToHtml(pieces.join(''))
          .replace(/<\/?(p|em|strong|ul|ol|li|blockquote|code|s)>|<br>|<ol start="\d+">|<\/a>/g, '')
          .replace(
            /<a href="(https?:\/\/|mailto:)[^"<>]*"( title="[^"<>]*")? rel="noopener noreferrer nofollow">/gi,
            '',
          )
        expect(rest).not.toMatch(/[<>]/)
      }),
      { numRuns: 500 },
    )
  })
})

test('is plain text without marks elsewhere, with its links written out', () => {
  expect(
    markdownToText('Lees **dit**:\n\n- [het stuk](https://www.example.org/a)\n- https://www.example.org/b'),
  ).toBe('Lees dit:\n- het stuk (https://www.example.org/a)\n- https://www.example.org/b')
})

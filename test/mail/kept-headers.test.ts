import { expect, test } from '@jest/globals'
import { keptHeaders, readHeaders } from '../../src/mail/kept-headers.ts'

test('headers are kept line by line, unfolded, and lead nowhere', () => {
  const message = Buffer.from(
    [
      'From: Kennisplatform <kennisplatform@example.org>',
      'Subject: Je plaats in een kring met een',
      ' lange naam',
      'List-Unsubscribe: <https://kringen.example.org/u/geheim>,',
      '\t<mailto:post@example.org>',
      '',
      'Tekst: geen kop',
    ].join('\r\n'),
  )
  expect(readHeaders(keptHeaders(message))).toEqual([
    { name: 'From', value: 'Kennisplatform <kennisplatform@example.org>' },
    { name: 'Subject', value: 'Je plaats in een kring met een lange naam' },
    { name: 'List-Unsubscribe', value: '<https://kringen.example.org/…>, <mailto:post@example.org>' },
  ])
})

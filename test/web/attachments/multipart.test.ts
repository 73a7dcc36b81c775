import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readMultipart } from '../../../src/web/attachments/multipart.ts'

const TYPE = 'multipart/form-data; boundary=x1'
const form = (...parts: [head: string, text: string][]) =>
  Buffer.from(
    `${parts.map(([head, text]) => `--x1\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`).join('')}--x1--\r\n`,
  )
const inWords = (parts: ReturnType<typeof readMultipart>) =>
  parts?.map(({ name, fileName, bytes }) => [name, fileName, bytes.toString()]) ?? null

test('a form is taken apart into fields and files', () => {
  const body = form(['name="place"', ''], ['name="file"; filename="één %22twee%22.txt"', 'a\r\n--x\r\nb'])
  expect(inWords(readMultipart(body, TYPE))).toEqual([
    ['place', null, ''],
    ['file', 'één "twee".txt', 'a\r\n--x\r\nb'],
  ])
})

test('a form is read as the platform writes it, whatever is in the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.string(), async (bytes, field) => {
      const sent = new FormData()
      sent.append('place', field)
      sent.append('file', new File([bytes.slice()], 'a.bin'))
      const answer = new Response(sent)
      const type = answer.headers.get('Content-Type') ?? ''
      const parts = readMultipart(Buffer.from(await answer.arrayBuffer()), type)
      expect(parts?.map(({ name, fileName }) => [name, fileName])).toEqual([
        ['place', null],
        ['file', 'a.bin'],
      ])
      expect(parts?.[1]?.bytes.equals(bytes)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['no boundary', form(['name="a"', 'b']), 'multipart/form-data'],
  ['another boundary', form(['name="a"', 'b']), 'multipart/form-data; boundary=x2'],
  ['another type', form(['name="a"', 'b']), 'text/plain; boundary=x1'],
  ['broken off', form(['name="a"', 'b']).subarray(0, -9), TYPE],
  ['without a name', form(['filename="a"', 'b']), TYPE],
  [
    'more parts than any form of ours',
    form(...Array.from({ length: 30 }, (): [string, string] => ['name="a"', ''])),
    TYPE,
  ],
  ['a head without end', Buffer.from('--x1\r\nContent-Disposition: form-data; name="a"'), TYPE],
  ['nothing', Buffer.alloc(0), TYPE],
])('a damaged form is none: %s', (_, body, type) => {
  expect(readMultipart(body, type)).toBeNull()
})

import { describe, expect, test } from '@jest/globals'
import { readList } from '../../src/registration/list-file.ts'
import { splitTable } from '../../src/registration/split-table.ts'

const HEADINGS = 'E-mailadres;Voornaam;Tussenvoegsel;Achternaam;Organisatie;Stad'
const ZOE = 'zoe@example.org;Zoë;van;Fictief;Gemeente Súdwest;Sneek'
const asZoe = {
  line: 2,
  values: {
    email: 'zoe@example.org',
    firstName: 'Zoë',
    namePrefix: 'van',
    lastName: 'Fictief',
    organisation: 'Gemeente Súdwest',
    city: 'Sneek',
  },
}
const text = `${HEADINGS}\r\n${ZOE}\r\n`

describe('a list is read', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark in front', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['line ends of an old Macintosh', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('from a file with %s', async (_, bytes) => {
    expect(await readList(bytes)).toEqual({
      done: true,
      value: { isSheet: false, rows: [asZoe], unknown: [] },
    })
  })

  test('with headings in any order and English, leaving out what nothing here knows', async () => {
    const file =
      'City,LAST NAME,shoe size,First name,organisation,Email\nEde,Voorbeeld,42,Noor,,n@example.org\n'
    expect(await readList(Buffer.from(file))).toEqual({
      done: true,
      value: {
        isSheet: false,
        rows: [
          {
            line: 2,
            values: {
              city: 'Ede',
              lastName: 'Voorbeeld',
              firstName: 'Noor',
              organisation: '',
              email: 'n@example.org',
            },
          },
        ],
        unknown: ['shoe size'],
      },
    })
  })

  test('of 5 000 people and not of more', async () => {
    const list = (people: number) => readList(Buffer.from(`${HEADINGS}\n${`${ZOE}\n`.repeat(people)}`))
    const most = await list(5000)
    expect(most.done && most.value.rows.at(-1)?.line).toBe(5001)
    expect(await list(5001)).toEqual({ done: false, reason: 'tooManyRows' })
  })

  test.each([
    ['empty', Buffer.from('')],
    ['empty', Buffer.from(`${HEADINGS}\r\n;;;;;\r\n`)],
    ['missingColumns', Buffer.from('Voornaam;Achternaam\nNoor;Voorbeeld\n')],
    ['unreadable', Buffer.from([0x89, 0x50, 0x00, 0x01, 0x0a, 0x41])],
  ])('or refused: %s', async (reason, bytes) => {
    expect(await readList(bytes)).toEqual({ done: false, reason })
  })
})

describe('a table is cut', () => {
  test('at separators outside quotes, with the line in which each one begins', () => {
    expect(splitTable('sep=;\r\na;"b;""c""\r\nd"\r\n\r\n;e\r\n')).toEqual([
      { line: 2, cells: ['a', 'b;"c"\nd'] },
      { line: 5, cells: ['', 'e'] },
    ])
  })

  test('to the end when a quote is never closed', () => {
    expect(splitTable('a,"b\nc')).toEqual([{ line: 1, cells: ['a', 'b\nc'] }])
  })
})

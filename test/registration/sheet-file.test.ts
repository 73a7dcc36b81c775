import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { readList } from '../../src/registration/list-file.ts'
import { readSheetFile } from '../../src/registration/sheet-file.ts'
import { aWorkbook, workbookOf } from '../factories/workbook.ts'
import { longestPause } from '../support/longest-pause.ts'

const HEADINGS = ['E-mailadres', 'Voornaam', 'Achternaam', 'Organisatie', 'Stad']
const NOOR = ['noor@example.org', 'Noor', 'Voorbeeld', 'Gemeente Ede', 'Ede']

describe('the first sheet of an Excel file is read', () => {
  test('as text: of a formula its value, of a day its date, of a number its digits', async () => {
    const file = aWorkbook([
      ['a', 'b', 'c', 'd', 'e'],
      [],
      [' x ', { formula: 'A1&"z"', value: 'az' }, { day: 46366 }, 0.5, '=1+1'],
      ['', ' '],
    ])
    expect(await readSheetFile(file, 10)).toEqual({
      done: true,
      value: [
        { line: 1, cells: ['a', 'b', 'c', 'd', 'e'] },
        { line: 3, cells: ['x', 'az', '2026-12-10', '0.5', '=1+1'] },
      ],
    })
  })

  test('with the columns, empty lines and line numbers of any list', async () => {
    expect(await readList(aWorkbook([[...HEADINGS, 'Schoenmaat'], [], [...NOOR, 42]]))).toEqual({
      done: true,
      value: {
        isSheet: true,
        rows: [
          {
            line: 3,
            values: {
              email: 'noor@example.org',
              firstName: 'Noor',
              lastName: 'Voorbeeld',
              organisation: 'Gemeente Ede',
              city: 'Ede',
            },
          },
        ],
        unknown: ['Schoenmaat'],
      },
    })
  })

  test('of 5 000 people and not of more, while this process goes on', async () => {
    const list = (people: number) => aWorkbook([HEADINGS, ...Array.from({ length: people }, () => NOOR)])
    const [most, tooMany] = [list(5000), list(5001)]
    const pause = await longestPause(async () => {
      const read = await readList(most)
      expect(read.done && read.value.rows.at(-1)?.line).toBe(5001)
    })
    expect(pause).toBeLessThan(200)
    expect(await readList(tooMany)).toEqual({ done: false, reason: 'tooManyRows' })
  })
})

describe('a file is refused', () => {
  const sound = aWorkbook([HEADINGS, NOOR])
  const locked = Buffer.from(sound)
  locked.writeUInt16LE(1, locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 8)
  const bomb = workbookOf('', { 'xl/media/nothing.bin': new Uint8Array(60_000_000) })
  // Says that it holds little; what it says is not what counts.
  const liar = Buffer.from(bomb)
  liar.writeUInt32LE(10, liar.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)

  test.each([
    ['damaged', 'cut off', sound.subarray(0, 700)],
    ['damaged', 'only begins like one', Buffer.from('PK\u0003\u0004and so on')],
    ['damaged', 'whose rows stand out of order', workbookOf('<row r="2"></row><row r="1"></row>')],
    ['locked', 'with a locked entry', locked],
    ['locked', 'locked with a password', encrypted()],
    ['oldSpreadsheet', 'of old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0])],
    ['macros', 'with macros', aWorkbook([HEADINGS, NOOR], { 'xl/vbaProject.bin': strToU8('Sub') })],
    ['unreadable', 'that is another zip', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') }))],
    ['tooLarge', `of ${bomb.length} bytes that unpacks to 60 million`, bomb],
    ['tooLarge', 'that lies about that', liar],
    [
      'tooLarge',
      'whose only row is the milliardth',
      workbookOf('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'),
    ],
    ['empty', 'without people', aWorkbook([HEADINGS, [], ['', ' ']])],
    ['missingColumns', 'without a column', aWorkbook([HEADINGS.slice(1), NOOR.slice(1)])],
  ])('%s: %s', async (reason, _, bytes) => {
    const before = process.memoryUsage.rss()
    expect(await readList(bytes)).toEqual({ done: false, reason })
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(600)
  })
})

function encrypted() {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
}

import { describe, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { readWords } from '../../../../src/i18n/words.ts'
import { peopleSheet } from '../../../../src/web/organiser/people/people-sheet.ts'
import { toCsv } from '../../../../src/web/organiser/people/to-csv.ts'
import { toXlsx } from '../../../../src/web/organiser/people/to-xlsx.ts'
import { readWish } from '../../../../src/web/organiser/people/wish.ts'
import { aListedPerson, circlePeople } from '../../../factories/listed-person.ts'
import { longestPause } from '../../../support/longest-pause.ts'

const { nl } = readWords()
const sheetOf = (changes: Parameters<typeof aListedPerson>[0] = {}) =>
  peopleSheet(circlePeople([aListedPerson(changes)]), readWish({}), nl)
const csvRow = (cells: string[]) =>
  toCsv({ name: 'x', headings: [], rows: [cells] })
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n')
const unpack = async (...given: Parameters<typeof toXlsx>) =>
  Object.entries(unzipSync(await toXlsx(...given)))
    .map(([, content]) => strFromU8(content))
    .join('\n')

describe('the sheet', () => {
  test('has a column for everything that an organiser may see, and one per meeting', () => {
    const { headings, rows } = sheetOf({ attendance: [{ number: 2, state: 'excused' }] })
    expect(Object.fromEntries(headings.map((heading, at) => [heading, rows[0]?.[at]]))).toEqual({
      Voornaam: 'Zoë',
      Tussenvoegsel: 'van',
      Achternaam: 'Fictief',
      'E-mailadres': 'zoe@example.org',
      Organisatie: 'Gemeente Zwolle',
      Stad: 'Zwolle',
      Functie: 'programmamanager',
      Status: 'heeft een plaats',
      'Aangemeld op': '2026-11-01',
      Leervraag: 'Hoe houd ik tempo?',
      'Eigen praktijk': 'De spoorzone',
      Verwachting: 'Als ik iets uitprobeer',
      'Wat ik meebreng': 'Ervaring met een regiodeal',
      Casus: '',
      'Kan misschien gaststad zijn': 'nee',
      'Op foto’s': 'alleen in een groep',
      'Bijeenkomst 1 (2026-12-10)': '',
      'Bijeenkomst 2 (2027-01-28)': 'afgemeld',
    })
  })

  test('loses control characters, which make Excel refuse the whole file', () => {
    expect(sheetOf({ brings: 'a\u0001b\u001Fc\td\ne\uFFFF' }).rows[0]?.[12]).toEqual('abc\td\ne')
  })
})

describe('CSV', () => {
  test('begins with the mark of UTF-8 and parts by semicolons', () => {
    expect(toCsv({ name: 'x', headings: ['Naam', 'Stad'], rows: [['Zoë', 'Den Bosch; Brabant']] })).toEqual(
      '\uFEFF"Naam";"Stad"\r\n"Zoë";"Den Bosch; Brabant"\r\n',
    )
  })

  test('keeps quotes and line ends inside their cell', () => {
    expect(csvRow(['zei "ja"', 'een\ntwee'])).toEqual('"zei ""ja""";"een\ntwee"')
  })

  test.each([
    '=HYPERLINK("https://example.org")',
    '+31 6',
    '-1+1',
    '@SUM(A1)',
    '  =1+1',
    '\t=1',
    '\r=1',
    '|cmd',
    '＝1+1',
  ])('makes %j harmless', (text) => {
    expect(csvRow([text]).startsWith('"\'')).toBe(true)
  })

  test.each(['Zoë', 'a=b', 'e-mail', "'s-Hertogenbosch", '2026-11-01', '’t Gooi', ''])(
    'leaves %j alone',
    (text) => {
      expect(csvRow([text])).toEqual(`"${text}"`)
    },
  )
})

describe('Excel', () => {
  test('gets every cell as text: no formula, and nothing lost', async () => {
    const formula = '=HYPERLINK("https://example.org";"klik")'
    const xml = await unpack(sheetOf({ brings: formula, learningQuestion: 'een & <twee>\ndrie' }))
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toContain('een &amp; &lt;twee&gt;\ndrie')
    expect(xml.replaceAll('&quot;', '"')).toContain(formula)
  })

  test('is written while this process goes on', async () => {
    const many = Array.from({ length: 4000 }, (_, at) => aListedPerson({ arrival: at, firstName: `P${at}` }))
    const sheet = peopleSheet(circlePeople(many), readWish({}), nl)
    expect(await longestPause(() => toXlsx(sheet))).toBeLessThan(200)
  }, 30_000)

  test('gets everybody of a long list', async () => {
    const many = Array.from({ length: 600 }, (_, at) => aListedPerson({ arrival: at, firstName: `P${at}` }))
    const xml = await unpack(peopleSheet(circlePeople(many), readWish({}), nl))
    expect(xml.match(/<row /g)?.length).toEqual(601)
  })
})

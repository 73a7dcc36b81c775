import { expect, test } from '@jest/globals'
import type { Agenda } from '../../../src/agenda/agenda.ts'
import { agendaDocument } from '../../../src/agenda/documents/agenda-document.ts'
import { agendaToDocx } from '../../../src/agenda/documents/to-docx.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'
import { aLongAgenda } from '../../factories/long-agenda.ts'
import { docxParts } from '../../support/docx-parts.ts'
import { NOW } from '../../support/moment.ts'

const words = readWords()
const everybody = { seesFindings: false, comes: false }

const docxOf = async (agenda: Agenda, language: 'nl' | 'en' = 'nl') =>
  docxParts(await agendaToDocx(agendaDocument(agenda, words[language], language, everybody, NOW)))

test('the file has real headings, a head row that is repeated, rows that are not cut, a language and a title', async () => {
  const { paragraphs, rows, files } = await docxOf(anAgenda())
  expect(paragraphs.filter(({ style }) => style?.startsWith('Heading'))).toEqual([
    { style: 'Heading1', text: 'Belangen op tafel: wie wil wat en waarom?', keepsNext: false },
    { style: 'Heading2', text: 'Programma', keepsNext: false },
    { style: 'Heading2', text: 'Hof van Samenspel (fictief project)', keepsNext: false },
  ])
  expect(rows.map(({ isHead }) => isHead)).toEqual([true, ...Array.from({ length: 10 }, () => false)])
  expect(rows.every(({ isWhole }) => isWhole)).toBe(true)
  expect(rows[0]?.cells).toEqual(['Tijd', 'Onderdeel', 'Duur'])
  expect(rows[4]?.cells).toEqual(['13.15', 'Intervisie\nIntervisie op de aanpak\nZoë van Fictief', '60 min'])
  expect(rows.at(-1)?.cells).toEqual(['18.00', 'einde', ''])
  const styles = files['word/styles.xml']
  expect(styles).toContain('<w:lang w:val="nl-NL"/>')
  // A heading is never the last line of a page.
  expect(styles).toMatch(/w:styleId="Heading2".*?<w:keepNext\/>/s)
  expect(files['docProps/core.xml']).toContain(
    '<dc:title>Belangen op tafel: wie wil wat en waarom?</dc:title>',
  )
})

test('the foot of each page says who answers questions and which page it is', async () => {
  const { files } = await docxOf(anAgenda(), 'en')
  const foot = Object.entries(files).find(([name]) => /word\/footer\d*\.xml$/.test(name))?.[1] ?? ''
  expect(foot).toContain('Tess Regelaar')
  expect(foot).toMatch(/Page .*PAGE.* of .*NUMPAGES/s)
  expect(files['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
})

test('forty items with titles of two hundred characters and names with markup stand in it as they were typed', async () => {
  const agenda = aLongAgenda(40, 200)
  const { rows } = await docxOf(agenda)
  expect(rows).toHaveLength(42)
  for (const [at, { title }] of agenda.lines.entries()) expect(rows[at + 1]?.cells[1]).toContain(title.trim())
  expect(rows[4]?.cells[1]).toContain(agenda.lines[3]?.leads[0])
})

test('an agenda without items says so in words, without a table', async () => {
  const { rows, paragraphs } = await docxOf({ ...anAgenda(), lines: [] })
  expect(rows).toEqual([])
  expect(paragraphs.map(({ text }) => text)).toContain(
    'Er staat nog niets in het programma. De organisator vult het programma later in.',
  )
})

test('control characters, which Word refuses, are left out', async () => {
  const { paragraphs } = await docxOf(anAgenda({ theme: 'Bel\u0007angen\u0000 \uD800\uFFFF' }))
  expect(paragraphs[1]?.text).toBe('Bel angen  \uFFFD ')
})

test('lists become lists, and a link can be pressed and read', async () => {
  const agenda = anAgenda()
  const lines = agenda.lines.map((line) => ({
    ...line,
    text: 'Neem mee:\n\n- een **kaart**\n- een pen',
    links: [{ title: 'Kaart', url: 'https://example.org/?a=1&b=2' }],
    newsTitles: ['Nieuwe wet'],
  }))
  const { rows, files } = await docxOf({ ...agenda, lines })
  expect(rows[1]?.cells[1]).toBe(
    [
      'Inloop met lunch',
      'De Demokapel (fictief) · 8 minuten lopen van het station',
      'Neem mee:',
      'een kaart',
      'een pen',
      'Nieuwe wet',
      'Kaart: https://example.org/?a=1&b=2',
    ].join('\n'),
  )
  expect(files['word/document.xml']).toContain('<w:numPr>')
  expect(files['word/_rels/document.xml.rels']).toContain('https://example.org/?a=1&amp;b=2')
})

import { expect, test } from '@jest/globals'
import type { Agenda } from '../../src/agenda/agenda.ts'
import { agendaTexts } from '../../src/agenda/agenda-texts.ts'
import { agendaDocument } from '../../src/agenda/documents/agenda-document.ts'
import { agendaToDocx } from '../../src/agenda/documents/to-docx.ts'
import { titleBeside } from '../../src/agenda/line-words.ts'
import { readWords } from '../../src/i18n/words.ts'
import { anAgenda } from '../factories/agenda.ts'
import { aLongAgenda, aToldAgenda } from '../factories/long-agenda.ts'
import { startBrowser } from '../support/chromium.ts'
import { NOW } from '../support/moment.ts'
import { convertedToPdf, findOffice } from '../support/office.ts'
import { paperFaults } from '../support/paper-faults.ts'
import { pdfPages } from '../support/pdf-text.ts'
import { aSheetServer } from '../support/sheet-server.ts'

// Every form of an agenda that ends on paper, at forty lengths, read back from its PDF.

const { nl } = readWords()
const LENGTHS = Array.from({ length: 30 }, (_, at) => at + 1)
const AGENDAS: Record<string, Agenda> = {
  demo: anAgenda(),
  forty: aLongAgenda(40, 200),
  ...Object.fromEntries(LENGTHS.slice(0, 9).map((many) => [`items-${many * 3}`, aLongAgenda(many * 3, 40)])),
  ...Object.fromEntries(LENGTHS.map((words) => [`told-${words}`, aToldAgenda(words)])),
}

const expected = (agenda: Agenda, foot: string | null) => {
  const headings = agendaTexts(agenda, nl).map(({ title }) => title)
  const titles = [agenda.meeting.theme, ...agenda.lines.map((line) => titleBeside(line, nl)), ...headings]
  return { titles, headings, foot, margin: 45, smallest: 8 }
}

const office = await findOffice()

;(office ? test : test.skip)(
  `LibreOffice makes sound pages of every Word file${office ? '' : ': it is not here; apt-get install libreoffice-writer-nogui, or set SOFFICE_PATH'}`,
  async () => {
    const reader = { seesFindings: false, comes: false }
    const files: Record<string, Buffer> = {}
    for (const [name, agenda] of Object.entries(AGENDAS))
      files[name] = await agendaToDocx(agendaDocument(agenda, nl, 'nl', reader, NOW))
    const pdfs = await convertedToPdf(office ?? '', files)
    const faults = Object.entries(AGENDAS).flatMap(([name, agenda]) =>
      paperFaults(pdfPages(pdfs[name] ?? new Uint8Array()), expected(agenda, null)).map(
        (fault) => `${name}: ${fault}`,
      ),
    )
    process.stdout.write(
      `${JSON.stringify({ wordFiles: Object.keys(pdfs).length, faults: faults.length })}\n`,
    )
    expect(faults).toEqual([])
  },
)

test('Chromium makes sound pages of every sheet, in letters of both sizes', async () => {
  const browser = await startBrowser()
  const server = await aSheetServer(AGENDAS)
  const faults = []
  for (const [name, agenda] of Object.entries(AGENDAS))
    for (const [query, smallest] of [
      ['', 8],
      ['?letters=groot', 18],
    ] as const) {
      const tab = await browser.newPage()
      await tab.goto(`${server.url}/${name}${query}`, { waitUntil: 'load' })
      await tab.evaluate('document.fonts.ready')
      const pages = pdfPages(await tab.pdf({ preferCSSPageSize: true, printBackground: true }))
      await tab.close()
      const foot = [agenda.institute.name, ...Object.values(agenda.contact)].join('')
      const found = paperFaults(pages, { ...expected(agenda, foot), smallest })
      faults.push(...found.map((fault) => `${name}${query}: ${fault}`))
    }
  await browser.close()
  await server.close()
  process.stdout.write(
    `${JSON.stringify({ sheets: Object.keys(AGENDAS).length * 2, faults: faults.length })}\n`,
  )
  expect(faults).toEqual([])
})

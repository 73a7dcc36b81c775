import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { Agenda } from '../../src/agenda/agenda.ts'
import { agendaTexts } from '../../src/agenda/agenda-texts.ts'
import { titleBeside } from '../../src/agenda/line-words.ts'
import { readWords } from '../../src/i18n/words.ts'
import { anAgenda } from '../factories/agenda.ts'
import { aLongAgenda, aToldAgenda } from '../factories/long-agenda.ts'
import { startBrowser } from '../support/chromium.ts'
import { paperFaults } from '../support/paper-faults.ts'
import { pdfPages } from '../support/pdf-text.ts'
import { aSheetServer } from '../support/sheet-server.ts'

// What a browser prints, read back from its PDF: where every letter stands, and on which page.

const { nl } = readWords()

const LENGTHS = [1, 3, 5, 6, 7, 9]
const AGENDAS: Record<string, Agenda> = {
  demo: anAgenda(),
  forty: aLongAgenda(40, 200),
  none: { ...anAgenda(), lines: [] },
  ...Object.fromEntries(LENGTHS.map((words) => [`told-${words}`, aToldAgenda(words)])),
}

let browser: Browser
let server: Awaited<ReturnType<typeof aSheetServer>>

beforeAll(async () => {
  browser = await startBrowser()
  server = await aSheetServer(AGENDAS)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const printed = async (name: string, query = '') => {
  const tab = await browser.newPage()
  await tab.goto(`${server.url}/${name}${query}`, { waitUntil: 'load' })
  await tab.evaluate('document.fonts.ready')
  const pages = pdfPages(await tab.pdf({ preferCSSPageSize: true, printBackground: true }))
  await tab.close()
  return pages
}

const expected = (name: string) => {
  const agenda = AGENDAS[name] ?? anAgenda()
  const headings = agendaTexts(agenda, nl).map(({ title }) => title)
  return {
    titles: [agenda.meeting.theme, ...agenda.lines.map((line) => titleBeside(line, nl)), ...headings],
    headings,
    foot: [agenda.institute.name, ...Object.values(agenda.contact)].join(''),
    margin: 45,
    smallest: 8,
  }
}

test('the demo stands on one sheet, all of it, inside its edges', async () => {
  const pages = await printed('demo')
  expect(paperFaults(pages, expected('demo'))).toEqual([])
  expect(pages.length).toBe(1)
})

test('forty items with titles of two hundred characters stand on paper whole', async () => {
  const pages = await printed('forty')
  expect(paperFaults(pages, expected('forty'))).toEqual([])
  expect(pages.length).toBeLessThanOrEqual(6)
})

test('whatever the length of the texts, no page ends with a heading and none holds only a foot', async () => {
  const counts = []
  for (const words of LENGTHS) {
    const pages = await printed(`told-${words}`)
    counts.push(pages.length)
    expect([words, paperFaults(pages, expected(`told-${words}`))]).toEqual([words, []])
  }
  // The lengths go over a page, or nothing was tried.
  expect(Math.max(...counts)).toBeGreaterThan(Math.min(...counts))
}, 90_000)

test('in large letters nothing is smaller than eighteen points, and nothing is cut off', async () => {
  for (const name of ['demo', 'told-3', 'forty']) {
    const faults = paperFaults(await printed(name, '?letters=groot'), { ...expected(name), smallest: 18 })
    expect([name, faults]).toEqual([name, []])
  }
}, 60_000)

test('a meeting without a programme says so on one sheet', async () => {
  const pages = await printed('none')
  expect(pages.length).toBe(1)
  expect(
    paperFaults(pages, { ...expected('none'), titles: ['Er staat nog niets in het programma.'] }),
  ).toEqual([])
})

test('on a telephone a sheet with long words is no wider than the telephone', async () => {
  const tab = await browser.newPage({ viewport: { width: 360, height: 800 } })
  for (const query of ['', '?letters=groot']) {
    await tab.goto(`${server.url}/forty${query}`, { waitUntil: 'load' })
    expect([query, await tab.evaluate('document.documentElement.scrollWidth')]).toEqual([query, 360])
  }
  await tab.close()
})

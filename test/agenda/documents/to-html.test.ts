import { expect, test } from '@jest/globals'
import { agendaDocument } from '../../../src/agenda/documents/agenda-document.ts'
import { agendaToHtml } from '../../../src/agenda/documents/to-html.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'
import { aLongAgenda } from '../../factories/long-agenda.ts'
import { NOW } from '../../support/moment.ts'

const { en } = readWords()
const everybody = { seesFindings: false, comes: false }

test('is one page that stands alone, in which nothing that people typed is markup', () => {
  const agenda = anAgenda({ theme: '<b onclick="x">&', state: 'cancelled' })
  const html = agendaToHtml(agendaDocument(agenda, en, 'en', everybody, NOW))
  expect(html).toContain('<h1>&lt;b onclick=&quot;x&quot;&gt;&amp;</h1>')
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('This meeting is cancelled.')
  expect(html).not.toMatch(/<script|src=|href=|url\(/)
})

test('shows forty items with markup in their titles as text', () => {
  const html = agendaToHtml(agendaDocument(aLongAgenda(40, 200), en, 'en', everybody, NOW))
  expect(html.match(/class="soft">\d+ min/g)).toHaveLength(40)
  expect(html).not.toContain('<b onclick')
  expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;amp;')
})

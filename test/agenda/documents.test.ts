import { describe, expect, test } from '@jest/globals'
import { agendaDocument } from '../../src/agenda/documents/agenda-document.ts'
import { agendaToDocx } from '../../src/agenda/documents/to-docx.ts'
import { agendaToHtml } from '../../src/agenda/documents/to-html.ts'
import { agendaToJson } from '../../src/agenda/documents/to-json.ts'
import { agendaToText } from '../../src/agenda/documents/to-text.ts'
import { readWords } from '../../src/i18n/words.ts'
import { anAgenda } from '../factories/agenda.ts'

const { nl, en } = readWords()

describe('an agenda for programs', () => {
  test('has a time for every item', () => {
    const json = agendaToJson(anAgenda(), nl)
    expect(json.items[3]).toEqual({
      id: 'm-2-a04',
      kind: 'intervision',
      pillar: 'intervision',
      title: 'Intervisie op de aanpak',
      start: '13:15',
      end: '14:15',
      minutes: 60,
      leads: ['Zoë van Fictief'],
    })
    expect(json.items[0]).toMatchObject({ kind: 'arrival', pillar: null, leads: [] })
    expect([json.overMinutes, json.findings, json.date, json.cancelled]).toEqual([0, [], '2026-12-10', false])
  })

  test('says what does not fit, in minutes and in words', () => {
    const json = agendaToJson(anAgenda({ endsAt: '17:30' }), nl)
    expect([json.overMinutes, json.findings]).toEqual([30, ['30 minuten te veel, door Inloop met lunch.']])
  })
})

test('reads as plain text', () => {
  expect(agendaToText(agendaDocument(anAgenda(), nl, 'nl'))).toBe(`Bijeenkomst 2 van 5 · Slim samenwerken
Belangen op tafel: wie wil wat en waarom?

donderdag 10 december 2026, 12.00–18.00 uur
De Demokapel (fictief), Voorbeeldstraat 1, 9999 ZZ Amersfoort

12.00  Inloop met lunch (45 min)
       De Demokapel (fictief) · 8 minuten lopen van het station
12.45  Welkom en terugblik op de voornemens (10 min)
       Gaststad Amersfoort
12.55  Actualiteiten: Actualiteiten van de dag (20 min)
13.15  Intervisie: Intervisie op de aanpak (60 min)
       Zoë van Fictief
14.15  Pauze (15 min)
14.30  Verdieping: Werksessie belangenkaart (75 min)
15.45  Projectbezoek: Hof van Samenspel (75 min)
       12 minuten heen · 50 minuten op bezoek · 13 minuten terug · groepen van hoogstens 12
17.00  Oogst, voornemens en evaluatie (20 min)
17.20  Borrel (40 min)
18.00  einde

Kennisplatform Stad & Regio · Tess Regelaar · tess.regelaar@example.org · 030 000 00 00
`)
})

test('is one page that stands alone, in which nothing that people typed is markup', () => {
  const html = agendaToHtml(
    agendaDocument(anAgenda({ theme: '<b onclick="x">&', state: 'cancelled' }), en, 'en'),
  )
  expect(html).toContain('<h1>&lt;b onclick=&quot;x&quot;&gt;&amp;</h1>')
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('This meeting is cancelled.')
  expect(html).not.toMatch(/<script|src=|href=|url\(/)
})

test('is a file for a word processor, control characters left out', async () => {
  const file = await agendaToDocx(agendaDocument(anAgenda({ theme: 'Bel\u0007angen\u0000' }), nl, 'nl'))
  expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(file.length).toBeGreaterThan(3000)
})

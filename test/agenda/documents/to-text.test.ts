import { expect, test } from '@jest/globals'
import type { Agenda } from '../../../src/agenda/agenda.ts'
import { agendaDocument } from '../../../src/agenda/documents/agenda-document.ts'
import { agendaToText } from '../../../src/agenda/documents/to-text.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'
import { aLongAgenda } from '../../factories/long-agenda.ts'
import { NOW } from '../../support/moment.ts'

const { nl } = readWords()

const textOf = (agenda: Agenda, reader = { seesFindings: false, comes: false }) =>
  agendaToText(agendaDocument(agenda, nl, 'nl', reader, NOW))

test('reads as plain text', () => {
  expect(textOf(anAgenda())).toBe(`Bijeenkomst 2 van 5 · Slim samenwerken
Belangen op tafel: wie wil wat en waarom?

donderdag 10 december 2026, 12.00–18.00 uur
De Demokapel (fictief), Voorbeeldstraat 1, 9999 ZZ Amersfoort
8 minuten lopen van het station, drempelvrij
Voorlopige agenda: tijden en onderdelen kunnen nog veranderen.

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
       groepen van maximaal 12
       15.45 lopen erheen
       15.57 op bezoek
       16.47 lopen terug
17.00  Oogst, voornemens en evaluatie (20 min)
17.20  Borrel (40 min)
18.00  einde

Hof van Samenspel (fictief project)
Een binnenterrein waar bewoners om de beurt de leiding hebben.
Lopen: 12 minuten heen, 13 minuten terug

Kennisplatform Stad & Regio · Tess Regelaar · tess.regelaar@example.org ·
030 000 00 00
`)
})

test('no line is wider than 76 characters, whatever the titles', () => {
  const text = textOf(aLongAgenda(40, 200))
  const widest = Math.max(...text.split('\n').map((line) => [...line].length))
  expect(widest).toBeGreaterThan(70)
  expect(widest).toBeLessThanOrEqual(76)
})

test('time without a programme, and the groups with their rooms for who comes, stand in it in words', () => {
  const group = { id: 'g', facilitator: null, memberIds: ['r-1'], case: null }
  const agenda = anAgenda()
  const lines = agenda.lines.map((line) => ({
    ...line,
    waitMinutes: line.kind === 'intervision' ? 5 : 0,
    groups:
      line.kind === 'intervision'
        ? [
            { ...group, number: 1, room: 'Raadzaal' },
            { ...group, number: 2, room: '' },
          ]
        : [],
  }))
  const everybody = textOf({ ...agenda, lines })
  expect(everybody).toContain('\n13.10  5 minuten vrij\n13.15  Intervisie: ')
  expect(everybody).not.toContain('Raadzaal')
  expect(textOf({ ...agenda, lines }, { seesFindings: false, comes: true })).toContain(
    '2 groepen: groep 1: Raadzaal, groep 2\n',
  )
})

test('an agenda without items says so', () => {
  expect(textOf({ ...anAgenda(), lines: [] })).toContain(
    '\nEr staat nog niets in het programma. De organisator vult het programma later\nin.\n',
  )
})

test('only who comes reads whom to call; only the organiser reads who could give minutes', () => {
  const agenda = {
    ...anAgenda({ endsAt: '16:50' }),
    onTheDay: { contactName: 'Noor Voorbeeld', contactPhone: '06 00 00 00 00', guide: '', backMarker: '' },
  }
  const everybody = textOf(agenda)
  expect(everybody).toContain('30 minuten te veel, door Inloop met lunch.')
  expect(everybody).not.toContain('Er is ruimte in')
  expect(everybody).not.toContain('Noor')
  const organiser = textOf(agenda, { seesFindings: true, comes: true })
  expect(organiser).toContain('Er is ruimte in')
  expect(organiser).toContain('Te bellen op de dag: Noor Voorbeeld · 06 00 00 00 00')
})

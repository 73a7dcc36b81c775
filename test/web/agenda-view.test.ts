import { expect, test } from '@jest/globals'
import { dayOf } from '../../src/agenda/agenda.ts'
import { layAgenda } from '../../src/agenda/lay-agenda.ts'
import { readWords } from '../../src/i18n/words.ts'
import { agendaAxis } from '../../src/web/agenda-view.ts'
import { anAgenda } from '../factories/agenda.ts'

const { nl, en } = readWords()

test('shows a meeting on the axis in Dutch', () => {
  const axis = agendaAxis(anAgenda(), nl, 'nl')
  expect([axis.label, axis.endWord, axis.overflow]).toEqual([
    'Programma van donderdag 10 december 2026',
    'einde',
    null,
  ])
  expect(axis.lines.map((line) => [line.startsAt, line.pillarName, line.title, line.who])).toEqual([
    ['12.00', null, 'Inloop met lunch', 'De Demokapel (fictief) · 8 minuten lopen van het station'],
    ['12.45', null, 'Welkom en terugblik op de voornemens', 'Gaststad Amersfoort'],
    ['12.55', 'Actualiteiten', 'Actualiteiten van de dag', null],
    ['13.15', 'Intervisie', 'Intervisie op de aanpak', 'Zoë van Fictief'],
    ['14.15', null, 'Pauze', null],
    ['14.30', 'Verdieping', 'Werksessie belangenkaart', null],
    ['15.45', 'Projectbezoek', 'Hof van Samenspel', 'groepen van maximaal 12'],
    ['17.00', null, 'Oogst, voornemens en evaluatie', null],
    ['17.20', null, 'Borrel', null],
  ])
  expect(axis.lines[3]).toEqual({
    id: 'item-4',
    startsAt: '13.15',
    endsAt: '14.15',
    minutes: 60,
    minutesText: '60 min',
    wait: null,
    pillar: 'intervision',
    pillarName: 'Intervisie',
    title: 'Intervisie op de aanpak',
    who: 'Zoë van Fictief',
    text: null,
    topics: [],
    links: [],
    note: null,
    stretches: [],
    standing: null,
    own: [],
  })
})

test('writes clock times the English way, and says what does not fit', () => {
  const axis = agendaAxis(anAgenda({ endsAt: '16:50' }), en, 'en')
  expect(axis.lines[0]?.startsAt).toBe('12:00')
  expect(axis.overflow).toBe('30 minutes too long, because of Inloop met lunch.')
})

test('shows the walk, the visit and the walk back by the clock, and empty time before what stands fixed', () => {
  const agenda = anAgenda()
  const items = agenda.lines.map((line) => ({
    ...line,
    fixedStart: line.kind === 'projectVisit' ? '16:12' : null,
  }))
  const laid = layAgenda(items, { day: dayOf(agenda), visitTitle: agenda.visit.title })
  const visit = agendaAxis({ ...agenda, ...laid }, nl, 'nl').lines.find(
    ({ pillar }) => pillar === 'projectVisit',
  )
  expect(visit).toMatchObject({
    startsAt: '16.00',
    wait: { startsAt: '15.45', minutes: 15, text: '15 minuten vrij' },
    stretches: [
      { time: '16.00', title: 'lopen erheen' },
      { time: '16.12', title: 'op bezoek' },
      { time: '17.02', title: 'lopen terug' },
    ],
  })
})

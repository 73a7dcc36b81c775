import { describe, expect, test } from '@jest/globals'
import type { Agenda } from '../../../src/agenda/agenda.ts'
import { agendaDocument } from '../../../src/agenda/documents/agenda-document.ts'
import { agendaToJson } from '../../../src/agenda/documents/to-json.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'
import { NOW } from '../../support/moment.ts'

const { nl } = readWords()

const jsonOf = (agenda: Agenda) =>
  agendaToJson(agenda, agendaDocument(agenda, nl, 'nl', { seesFindings: true, comes: false }, NOW), nl)

describe('an agenda for programs', () => {
  test('has a time for every item', () => {
    const json = jsonOf(anAgenda())
    expect(json.items[3]).toEqual({
      id: 'm-2-a04',
      kind: 'intervision',
      pillar: 'intervision',
      title: 'Intervisie op de aanpak',
      start: '13:15',
      end: '14:15',
      minutes: 60,
      leads: ['Zoë van Fictief'],
      place: '',
      text: [],
      news: [],
      links: [],
      standing: null,
      stretches: [],
    })
    expect(json.items[6]?.stretches).toEqual([
      { kind: 'walkOut', title: '', start: '15:45', end: '15:57' },
      { kind: 'visit', title: 'Hof van Samenspel (fictief project)', start: '15:57', end: '16:47' },
      { kind: 'walkBack', title: '', start: '16:47', end: '17:00' },
    ])
    expect([json.fits, json.release]).toEqual([[], null])
    expect(json.items[0]).toMatchObject({ kind: 'arrival', pillar: null, leads: [] })
    expect([json.overMinutes, json.findings, json.date, json.cancelled]).toEqual([0, [], '2026-12-10', false])
  })

  test('says what does not fit, in minutes and in words', () => {
    const json = jsonOf(anAgenda({ endsAt: '16:50' }))
    expect([json.overMinutes, json.findings]).toEqual([30, ['30 minuten te veel, door Inloop met lunch.']])
  })
})

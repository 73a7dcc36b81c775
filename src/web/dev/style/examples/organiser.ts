import type { ProgrammeItemState } from '../../../../db/programme-tables.ts'
import { field } from '../../../field.ts'
import type { PillarMatrix } from '../../../organiser/circle/desk/pillar-matrix.ts'
import type { Examples } from './examples.ts'

/** Parts that only organisers see. */
export const organiserExamples = (): Record<string, Examples> => ({
  'organiser/warnings': {
    one: {
      notice: { kind: 'warning', word: 'Let op', title: 'Kijk nog eens naar de planning. ', text: '' },
      lines: ['Zwolle ontvangt twee keer, terwijl Ede nog niet aan de beurt kwam.'],
    },
  },
  'organiser/pillar-matrix': { 'two meetings, every state': MATRIX },
  'organiser/duties': {
    'late and in time': {
      lines: [
        {
          due: 'te laat sinds do 12 november 2026',
          isLate: true,
          what: { label: 'Zaal en route doorgeven', href: '/organiser/circles/kring/meetings/2/tasks' },
          who: 'Gemeente Amersfoort · bijeenkomst 2, Amersfoort',
        },
        {
          due: 'uiterlijk do 26 november 2026',
          isLate: false,
          what: { label: 'Antwoord geven op de vraag om gastexpert te zijn', href: '/' },
          who: 'Olaf Werkvorm · bijeenkomst 2, Amersfoort',
        },
      ],
    },
  },
  'organiser/begin-paste': {
    empty: {
      title: 'Heb je al een aankondiging? Plak hem hier',
      action: '/organiser/circles/new/announcement',
      field: field({ name: 'announcement', label: 'Tekst van de aankondiging', isRequired: true, rows: 8 }),
      button: 'Vul het formulier met deze tekst',
    },
  },
  'organiser/rotation-station': {
    asked: {
      history: ['Sanne Voorbeeld (Gemeente Ede) is gevraagd op 21 november 2026.'],
      warnings: ['Let op: van deze organisatie heeft niemand een plaats in de kring.'],
      askNext: null,
      withdraw: null,
      link: { label: 'Kies een gaststad voor bijeenkomst 3', href: '/organiser/circles/kring/rotation/3' },
    },
  },
  'organiser/door-choice': { 'not pressed': HERE, pressed: { ...HERE, isPressed: true } },
  'organiser/case-text': {
    told: {
      parts: [{ title: 'De vraag', text: 'Hoe kan ik de raad **vroeg** betrekken?' }],
      readers: 'Te lezen door de hele kring en door de organisatie',
      outcome: {
        label: 'Vertel wat het opleverde',
        href: '/organiser/circles/kring/meetings/1/cases/1/outcome',
      },
    },
  },
  'organiser/circle-cards': { 'one that runs, one without meetings': [CARD, { ...CARD, dots: null }] },
  'organiser/group-people': {
    'somebody who cannot come': [
      {
        id: 'person-1',
        name: 'Zoë van Fictief',
        organisation: 'Gemeente Ede',
        badges: [{ kind: 'warning', text: 'kan niet komen' }],
        moves: [{ value: '1:-:2', label: 'In groep 2', of: 'Zoë van Fictief', groupId: '2' }],
      },
    ],
  },
})

const HERE = {
  value: 'present:registratie-1',
  state: 'present',
  word: 'aanwezig',
  full: 'Zoë van Fictief is er',
  isPressed: false,
  label: 'Is er',
}

const cell = (state: ProgrammeItemState, word: string) => ({
  state,
  word,
  of: 'Actualiteiten, bijeenkomst 2, Amersfoort',
  href: '/organiser/circles/kring/meetings/2/news',
})

const MATRIX: PillarMatrix = {
  label: 'De vier pijlers van elke bijeenkomst',
  meeting: 'Bijeenkomst',
  pillars: [
    { name: 'news', label: 'Actualiteiten' },
    { name: 'intervision', label: 'Intervisie' },
    { name: 'deepDive', label: 'Verdieping' },
    { name: 'projectVisit', label: 'Projectbezoek' },
  ],
  rows: ['Amersfoort', 'Gasselternijveenschemond'].map((city, at) => ({
    number: String(at + 2),
    city,
    href: `/organiser/circles/kring/meetings/${at + 2}`,
    cells: [
      cell('empty', 'leeg'),
      cell('offered', 'aangeboden'),
      cell('filled', 'ingevuld'),
      cell('agreed', 'afgesproken'),
    ],
  })),
  legend: [
    { state: 'empty', word: 'leeg' },
    { state: 'offered', word: 'aangeboden' },
    { state: 'filled', word: 'ingevuld' },
    { state: 'agreed', word: 'afgesproken' },
  ],
}

const CARD = {
  href: '/organiser/circles/kring',
  kicker: 'oktober 2026 – juni 2027 · Oost-Nederland',
  title: 'Slim samenwerken in regionale netwerken',
  badge: { kind: 'ok', text: 'Loopt' },
  dots: {
    label: '5 bijeenkomsten, waarvan geweest: 1. Waar nog iets ontbreekt: 1.',
    stations: [
      { state: 'done', isMissing: false },
      { state: 'now', isMissing: false },
      { state: 'later', isMissing: true },
      { state: 'cancelled', isMissing: false },
      { state: 'later', isMissing: false },
    ],
  },
  next: 'Volgende: do 10 december 2026, Amersfoort',
  seats: {
    title: null,
    finding: 'Van de 20 plaatsen zijn er 3 vrij.',
    rows: [
      {
        heading: null,
        width: 20,
        isCounted: true,
        bars: [
          { kind: 'confirmed', path: 'M0 .5H17' },
          { kind: 'free', path: 'M17 .92H20' },
        ],
        text: null,
      },
    ],
    legend: [],
    table: null,
  },
}

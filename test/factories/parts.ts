import { formOfOutcome } from '../../src/web/case-outcome/form.ts'
import { outcomePart } from '../../src/web/case-outcome/part.ts'
import { applicationFields } from './application-fields.ts'
import { chartExamples } from './charts.ts'
import { formExamples } from './form-parts.ts'
import { newsEntryExample, newsFormExample } from './news.ts'
import {
  cards,
  compare,
  contact,
  facts,
  head,
  nothingHere,
  notice,
  progress,
  seats,
  tasks,
  todo,
} from './page-parts.ts'
import { resultsExample } from './result.ts'
import { anAgendaAxis, aSeriesLine } from './signature-parts.ts'

/** One realistic example of every partial in views/partials, by its name. */
export const examples: Record<string, object> = {
  ...formExamples,
  ...chartExamples,
  'page-head': head,
  'series-line': aSeriesLine,
  'agenda-axis': anAgendaAxis,
  'empty-state': nothingHere,
  'contact-card': contact,
  'compare-texts': compare,
  'card-list': cards,
  badge: { kind: 'draft', text: 'concept' },
  icon: { name: 'news' },
  'icon-sprite': {},
  seats,
  progress,
  facts,
  notice,
  todo,
  'task-list': tasks,
  'file-list': {
    files: [
      {
        href: '/organiser/circles/slim/meetings/1/attachments/bestand-1',
        name: 'Plattegrond.pdf',
        what: 'PDF, 1,2 MB',
        by: 'Noor Voorbeeld, gaststad, 3 december',
        remove: { action: '/', label: 'Haal weg', of: 'Plattegrond.pdf' },
      },
      { href: '/', name: 'Foto.jpg', what: 'foto (JPEG), 340 kB', by: null, remove: null },
    ],
  },
  buttons: { buttons: tasks.items[0]?.buttons },
  'organiser/warnings': {
    notice: { kind: 'warning', word: 'Let op', title: 'Kijk nog eens naar de planning. ', text: '' },
    lines: ['Zwolle ontvangt twee keer, terwijl Ede nog niet aan de beurt kwam.'],
  },
  'organiser/rotation-station': {
    history: ['Sanne Voorbeeld (Gemeente Ede) is gevraagd op 21 november 2026.'],
    warnings: ['Let op: van deze organisatie heeft niemand een plaats in de kring.'],
    askNext: null,
    withdraw: null,
    link: { label: 'Kies een gaststad voor bijeenkomst 3', href: '/organiser/circles/kring/rotation/3' },
  },
  'organiser/door-choice': {
    value: 'present:registratie-1',
    state: 'present',
    word: 'aanwezig',
    full: 'Zoë van Fictief is er',
    isPressed: false,
    label: 'Is er',
  },
  'organiser/case-text': {
    parts: [{ title: 'De vraag', text: 'Hoe kan ik de raad **vroeg** betrekken?' }],
    readers: 'Te lezen door de hele kring en door de organisatie',
    outcome: {
      label: 'Vertel wat het opleverde',
      href: '/organiser/circles/kring/meetings/1/cases/1/outcome',
    },
  },
  'organiser/group-people': [
    {
      id: 'person-1',
      name: 'Zoë van Fictief',
      organisation: 'Gemeente Ede',
      badges: [{ kind: 'warning', text: 'kan niet komen' }],
      moves: [{ value: '1:-:2', label: 'In groep 2', of: 'Zoë van Fictief', groupId: '2' }],
    },
  ],
  'news/entry': newsEntryExample,
  'news/form': newsFormExample,
  'case-outcome': outcomePart(
    {
      form: formOfOutcome(null),
      stored: null,
      refused: null,
      href: '/participant/1/cases/1/outcome',
      readers: 'Te lezen door de hele kring en door de organisatie',
    },
    (key) => key,
  ),
  results: resultsExample,
  'registration/fields': applicationFields,
  'letter/button': { label: 'Lees het programma', href: 'http://127.0.0.1/programma' },
  'letter/facts': facts,
  'letter/paragraph': { text: 'Beste Zoë van Fictief,' },
}

import type { Progress, Todo, TodoItem } from '../../../parts.ts'
import type { TaskButton, TaskList } from '../../../task-list.ts'
import type { Examples } from './examples.ts'
import { NOTHING_YET } from './page.ts'

/** What is asked of somebody, and how far it is: tasks, long work. */
export const askedExamples = (): Record<string, Examples> => ({
  todo: {
    'late, soon, without a day': { empty: NOTHING_YET, items: ASKED },
    empty: { empty: NOTHING_YET, items: [] } satisfies Todo,
  },
  'task-list': { 'late and done': TASKS, empty: { ...TASKS, title: 'Wat Groningen doet', items: [] } },
  buttons: { 'primary, secondary and subtle': { buttons: Object.entries(LOOKS).map(button) } },
  progress: {
    begun: progress(0, '0 van 200 e-mails verstuurd.'),
    'under way': progress(61, '61 van 200 e-mails verstuurd.'),
    ready: progress(200, 'Alle 200 e-mails zijn verstuurd.'),
  },
})

const ASKED: TodoItem[] = [
  {
    due: 'Vandaag',
    isLate: true,
    title: 'Vraag een gastexpert voor Amersfoort',
    explanation: 'Verdieping begint over 19 dagen; Ümit Testman bood zich aan bij zijn aanmelding.',
    action: { label: 'Lees en verstuur de uitnodiging', href: '/uitnodiging', isMain: true },
  },
  {
    due: 'vóór do 26 november',
    isLate: false,
    title: 'Verstuur programma en casussen',
    explanation: 'Gaat naar 22 deelnemers; 3 onderdelen veranderd sinds versie 2.',
    action: { label: 'Bekijk wat verandert', href: '/verschil', isMain: false },
  },
  { due: null, isLate: false, title: 'Groningen vult de route in', explanation: null, action: null },
]

const TASKS: TaskList = {
  id: 'host',
  title: 'Wat Amersfoort doet',
  items: [
    {
      id: 'task-1',
      due: 'Te laat: dit moest klaar zijn op donderdag 29 oktober 2026',
      isLate: true,
      title: 'Route voorlopen, tijden meten, alternatief regelen',
      badge: { kind: 'warning', text: 'te laat' },
      note: null,
      buttons: [{ action: '/taken/1', label: 'Gedaan', of: 'Route voorlopen', look: 'secondary' }],
    },
    {
      id: 'task-2',
      due: 'Uiterlijk donderdag 26 november 2026',
      isLate: false,
      title: 'Catering bestellen met aantallen per dieetwens (zonder namen)',
      badge: null,
      note: 'Gedaan op za 21 november 2026, volgens Hanna Gastvrij.',
      buttons: [],
    },
  ],
  empty: 'Hier is niets te doen.',
}

const LOOKS: Record<TaskButton['look'], string> = {
  primary: 'Verstuur',
  secondary: 'Gedaan',
  subtle: 'Toch niet gedaan',
}
const button = ([look, label]: [string, string]) => ({
  action: '/taken/1',
  label,
  of: 'Route voorlopen',
  look,
})

const progress = (done: number, text: string): Progress => ({
  label: 'Uitnodigingen',
  done,
  total: 200,
  text,
})

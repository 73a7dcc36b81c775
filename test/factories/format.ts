import type { FormatItem, MeetingFormat } from '../../src/programme/format-facts.ts'

/** A meeting of which nothing is missing, on a Thursday, with what a test wants different. */
export const aMeetingFormat = (changes: Partial<MeetingFormat> = {}): MeetingFormat => ({
  number: 1,
  heldOn: '2027-01-28',
  startMinute: 570,
  endMinute: 1020,
  place: 'Tilburg',
  hostName: 'Gemeente Tilburg',
  hostPerson: 'Femke van den Denkbeeld',
  hasVenue: true,
  venueStepFree: true,
  items: [
    anItem('news', 600, 25),
    anItem('intervision', 625, 60),
    anItem('deepDive', 700, 85),
    anItem('projectVisit', 800, 90),
  ],
  groups: [
    { number: 1, hasCase: true, facilitator: null },
    { number: 2, hasCase: true, facilitator: null },
  ],
  experts: [{ name: 'Olaf Werkvorm', state: 'confirmed' }],
  visit: { title: 'Kennisspoor', stepFree: true, hasAlternative: false },
  lateHostTasks: [],
  elsewhere: [],
  ...changes,
})

/** A filled item. */
export const anItem = (
  kind: FormatItem['kind'],
  startMinute: number,
  minutes: number,
  changes: Partial<FormatItem> = {},
): FormatItem => ({ kind, state: 'filled', minutes, startMinute, leads: [], ...changes })

import { expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { attendancePart } from '../../../../src/web/organiser/people/attendance-part.ts'
import { aListedPerson, circlePeople } from '../../../factories/listed-person.ts'
import { NOW } from '../../../support/moment.ts'

const readerOn = (today: string) => {
  const { nl } = readWords()
  return { t: nl, language: 'nl' as const, today, now: NOW, mayChange: true }
}

const PEOPLE = [
  aListedPerson({
    attendance: [
      { number: 1, state: 'present' },
      { number: 2, state: 'absent' },
    ],
  }),
  aListedPerson({ attendance: [{ number: 1, state: 'substitute' }] }),
  aListedPerson({ attendance: [{ number: 1, state: 'excused' }] }),
  aListedPerson({}),
  // Who left after being there was there; who left before that, or waits, is expected nowhere.
  aListedPerson({ state: 'withdrawn', attendance: [{ number: 1, state: 'present' }] }),
  aListedPerson({ state: 'removed' }),
  aListedPerson({ state: 'waiting' }),
]

test('counts the marks of each meeting and of all together, and who has none', () => {
  const part = attendancePart(circlePeople(PEOPLE), readerOn('2027-02-01'))
  expect({ title: part?.title, finding: part?.chart.finding, table: part?.chart.table }).toEqual({
    title: 'Wie erbij waren, in aantallen',
    finding:
      'Bij 2 bijeenkomsten samen was 33 procent van de verwachte mensen er; bij bijeenkomst 2 waren dat 0 van de 4.',
    table: {
      summary: 'Bekijk de getallen in een tabel',
      label: 'Aanwezigheid per bijeenkomst',
      headings: ['Bijeenkomst', 'Aanwezig', 'Vervanger', 'Afgemeld', 'Afwezig', 'Niet aangetikt'],
      rows: [
        { heading: '1: 10-12-2026, Zwolle', cells: ['2', '1', '1', '0', '1'] },
        { heading: '2: 28-01-2027, Breda', cells: ['0', '0', '0', '1', '3'] },
        { heading: 'Alles samen', cells: ['2', '1', '1', '1', '4'] },
      ],
    },
  })
})

test('is not there until a meeting was held or somebody was marked, and leaves out what was cancelled', () => {
  const unmarked = circlePeople([aListedPerson({})])
  const labelsOn = (today: string, circle = unmarked) =>
    attendancePart(circle, readerOn(today))?.chart.labels.filter(({ name }) => name)
  expect(labelsOn('2026-12-10')).toBeUndefined()
  expect(labelsOn('2026-12-11')).toEqual([
    { count: '–', name: '1' },
    { count: '–', name: '2' },
  ])
  const cancelled = unmarked.meetings.map((meeting) => ({ ...meeting, state: 'cancelled' as const }))
  expect(labelsOn('2027-12-11', { ...unmarked, meetings: cancelled })).toBeUndefined()
  const marked = circlePeople([aListedPerson({ attendance: [{ number: 1, state: 'present' }] })])
  expect(labelsOn('2026-12-10', { ...marked, meetings: cancelled })).toEqual([{ count: '1', name: '1' }])
})

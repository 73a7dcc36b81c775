import { expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { attendanceTable } from '../../../../src/web/organiser/people/attendance-table.ts'
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
  expect(attendanceTable(circlePeople(PEOPLE), readerOn('2027-02-01'))).toEqual({
    title: 'Wie erbij waren, in getallen',
    meeting: 'Bijeenkomst',
    headings: ['Aanwezig', 'Vervanger', 'Afgemeld', 'Afwezig', 'Niet aangetikt'],
    rows: [
      { meeting: '1: 10-12-2026', place: 'Zwolle', counts: [2, 1, 1, 0, 1] },
      { meeting: '2: 28-01-2027', place: 'Breda', counts: [0, 0, 0, 1, 3] },
    ],
    total: { meeting: 'Alle samen', counts: [2, 1, 1, 1, 4] },
    note: 'Geteld over iedereen in de kring, ook als je hierboven zoekt. Alleen organisatoren zien dit.',
  })
})

test('leaves out meetings that are still to come or were cancelled, as long as nobody was marked there', () => {
  const unmarked = circlePeople([aListedPerson({})])
  const rowsOn = (today: string, circle = unmarked) =>
    attendanceTable(circle, readerOn(today))?.rows.map(({ counts }) => counts)
  expect(rowsOn('2026-12-10')).toBeUndefined()
  expect(rowsOn('2026-12-11')).toEqual([[0, 0, 0, 0, 1]])
  const cancelled = unmarked.meetings.map((meeting) => ({ ...meeting, state: 'cancelled' as const }))
  expect(rowsOn('2027-12-11', { ...unmarked, meetings: cancelled })).toBeUndefined()
  const marked = circlePeople([aListedPerson({ attendance: [{ number: 1, state: 'present' }] })])
  expect(rowsOn('2026-12-10', marked)).toEqual([[1, 0, 0, 0, 0]])
})

import type { Translate } from '../../../i18n/words.ts'
import { choosePeople } from './choose-people.ts'
import type { CirclePeople, ListedPerson } from './queries.ts'
import type { Wish } from './wish.ts'

/** A sheet of text: headings, and as many cells in each row. */
export interface Sheet {
  /** name of the tab, at most 31 characters */
  name: string
  headings: string[]
  rows: string[][]
}

/** The people of a wish as a sheet, all pages of them; a column per meeting says who was there. */
export const peopleSheet = (circle: CirclePeople, wish: Wish, t: Translate): Sheet => {
  const columns = columnsOf(circle, t)
  return {
    name: t('people:title'),
    headings: columns.map(([heading]) => heading),
    rows: choosePeople(circle.people, wish).map((person) =>
      columns.map(([, cell]) => writable(cell(person))),
    ),
  }
}

type Column = [heading: string, cell: (person: ListedPerson) => string]

const columnsOf = (circle: CirclePeople, t: Translate): Column[] => [
  [t('people:column.firstName'), (person) => person.firstName],
  [t('people:column.namePrefix'), (person) => person.namePrefix],
  [t('people:column.lastName'), (person) => person.lastName],
  [t('people:column.email'), (person) => person.email],
  [t('people:column.organisation'), (person) => person.organisation ?? ''],
  [t('people:column.city'), (person) => person.city ?? ''],
  [t('people:column.jobTitle'), (person) => person.jobTitle],
  [t('people:column.state'), (person) => t(`people:state.${person.state}`)],
  // As 2026-11-01: every spreadsheet in every language reads that as the same day.
  [t('people:column.date'), (person) => person.registeredOn],
  [t('people:column.learningQuestion'), (person) => person.learningQuestion],
  [t('people:column.practice'), (person) => person.practice ?? ''],
  [t('people:column.expectation'), (person) => person.expectation ?? ''],
  [t('people:column.brings'), (person) => person.brings],
  [t('people:column.caseOffer'), (person) => person.caseOffer ?? ''],
  [t('people:column.mayHost'), (person) => t(person.mayHost ? 'people:yes' : 'people:no')],
  // Who was never asked gave no consent, and did not refuse it either.
  [
    t('people:column.photoConsent'),
    ({ photoConsent }) => (photoConsent ? t(`people:photoConsent.${photoConsent}`) : ''),
  ],
  ...circle.meetings.map(
    ({ number, heldOn }): Column => [
      t('people:column.meeting', { number, when: heldOn }),
      (person) => {
        const state = person.attendance.find((one) => one.number === number)?.state
        return state ? t(`door:state.${state}`) : ''
      },
    ],
  ),
]

// Excel refuses a whole file for one control character; line ends and tabs are fine.
const writable = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')

import { displayName } from '../../../people/person-name.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Badge } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { ListedPerson } from './queries.ts'
import { type Sort, sortAsText, type Wish, wishAsQuery } from './wish.ts'

/** The rows of the list, and headings that sort it. */
export interface PeopleTable {
  /** of the table, for who hears it */
  label: string
  headings: { text: string; href: string | null; ariaSort: 'ascending' | 'descending' | null }[]
  rows: PersonRow[]
}

interface PersonRow {
  name: string
  email: string
  jobTitle: string
  organisation: string
  badge: Badge
  registeredOn: string
  attendance: string
}

/** The table of these people; with a meeting chosen its last column is about that meeting alone. */
export const peopleTable = (
  people: ListedPerson[],
  wish: Wish,
  href: string,
  reader: Reader,
): PeopleTable => {
  const { t } = reader
  const sortable = (sort: Sort) => heading(sort, wish, href, reader)
  return {
    label: t('people:table'),
    headings: [
      sortable('name'),
      sortable('organisation'),
      sortable('state'),
      sortable('date'),
      { text: t('people:column.attendance'), href: null, ariaSort: null },
    ],
    rows: people.map((person) => ({
      name: displayName(person),
      email: person.email,
      jobTitle: person.jobTitle,
      organisation: person.organisation ?? '',
      badge: { kind: kindOf(person.state), text: t(`people:state.${person.state}`) },
      registeredOn: dayInWords(person.registeredOn, reader.language, 'short'),
      attendance: attendanceOf(person, wish.meeting, reader),
    })),
  }
}

const heading = (sort: Sort, wish: Wish, href: string, { t }: Reader): PeopleTable['headings'][number] => {
  const isCurrent = wish.sort === sort
  const isBackwards = isCurrent && !wish.isBackwards
  return {
    text: t(`people:column.${sort}`),
    href: href + wishAsQuery({ ...wish, sort, isBackwards, page: 1 }),
    ariaSort: isCurrent ? (sortAsText(wish).startsWith('-') ? 'descending' : 'ascending') : null,
  }
}

const kindOf = (state: string): Badge['kind'] =>
  state === 'confirmed' ? 'ok' : state === 'waiting' || state === 'offered' ? 'warning' : 'plain'

const attendanceOf = ({ attendance }: ListedPerson, meeting: number | null, { t }: Reader): string => {
  if (meeting !== null) {
    const state = attendance.find(({ number }) => number === meeting)?.state
    return state ? t(`door:state.${state}`) : ''
  }
  if (attendance.length === 0) return ''
  const present = attendance.filter(({ state }) => state === 'present').length
  return t('people:attended', { present, count: attendance.length })
}

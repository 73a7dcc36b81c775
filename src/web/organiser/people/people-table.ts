import { HELD_STATES } from '../../../db/registration-tables.ts'
import { displayName } from '../../../people/person-name.ts'
import { offersSeats } from '../../../registration/registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge } from '../../parts.ts'
import { overLimit, seatsOfOrganisations } from '../circle/over-limit.ts'
import { detailsOf, offerForm, offerReason, registrationHref } from '../circle/registration-parts.ts'
import { unreachableBadge } from '../circle/unreachable.ts'
import type { Reader } from '../reader.ts'
import type { CirclePeople, ListedPerson } from './queries.ts'
import { type Sort, sortAsText, type Wish, wishAsQuery } from './wish.ts'

/** The rows of the list, and headings that sort it. */
export interface PeopleTable {
  /** of the table, for who hears it */
  label: string
  headings: { text: string; href: string | null; ariaSort: 'ascending' | 'descending' | null }[]
  rows: PersonRow[]
}

interface PersonRow {
  /** leads to all that can be done with their registration */
  name: Link
  email: string
  jobTitle: string
  organisation: string
  badge: Badge
  /** that no e-mail arrives at their address; null when it works */
  unreachable: Badge | null
  /** what is to know beside the state: until when an offer holds, why somebody was removed, who put them in front, and
   * whose organisation has more than its maximum */
  details: string[]
  /** only while a seat is free that the line leaves: the one thing that matters now */
  offer: ActionForm | null
  registeredOn: string
  attendance: string
}

/** The table of these people; with a meeting chosen its last column is about that meeting alone. */
export const peopleTable = (
  circle: CirclePeople,
  people: ListedPerson[],
  wish: Wish,
  reader: Reader,
): PeopleTable => {
  const { t } = reader
  const circleHref = `/organiser/circles/${circle.slug}`
  const href = `${circleHref}/people`
  const held = circle.people.filter(({ state }) => HELD_STATES.some((one) => one === state)).length
  const about = {
    href: circleHref,
    seatsFree: Math.max(0, circle.capacity - held),
    offers: offersSeats(circle, reader.now),
  }
  const limit = seatsOfOrganisations(circle.people, circle.maxPerOrganisation)
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
      name: { label: displayName(person), href: registrationHref(circleHref, person.id) },
      email: person.email,
      jobTitle: person.jobTitle,
      organisation: person.organisation ?? '',
      badge: { kind: kindOf(person.state), text: t(`people:state.${person.state}`) },
      unreachable: person.isUnreachable ? unreachableBadge(reader) : null,
      details: [
        ...(person.mayHost && person.state === 'confirmed' ? [t('organiser:registrations.mayHost')] : []),
        ...detailsOf(person, reader),
        ...overLimit(person, limit, reader),
      ],
      offer:
        about.seatsFree > 0 && offerReason(person, about, reader) === null
          ? offerForm(person, about, reader)
          : null,
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

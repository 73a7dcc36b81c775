import { compareNames } from '../../../people/name-sort.ts'
import { displayName } from '../../../people/person-name.ts'
import { isExpected } from '../../../registration/attendance.ts'
import type { ListedPerson } from './queries.ts'
import type { Sort, Wish } from './wish.ts'

/** The people of a wish in its order. Who is equal in that order stands by name, and who has one name by arrival. */
export const choosePeople = (people: ListedPerson[], wish: Wish): ListedPerson[] => {
  const words = plain(wish.text).split(' ').filter(Boolean)
  const chosen = people.filter(
    (person) =>
      (wish.state === '' || person.state === wish.state) &&
      (wish.organisation === '' || person.organisationId === wish.organisation) &&
      (wish.meeting === null || expects(wish.meeting, person)) &&
      words.every((word) => searchText(person).includes(word)),
  )
  const order = ORDERS[wish.sort]
  const direction = wish.isBackwards ? -1 : 1
  return chosen.toSorted((a, b) => direction * order(a, b) || compareNames(a, b) || a.arrival - b.arrival)
}

const expects = (number: number, person: ListedPerson): boolean =>
  isExpected({
    state: person.state,
    isMarked: person.attendance.some((one) => one.number === number),
  })

const searchText = (person: ListedPerson): string =>
  plain(
    [displayName(person), person.email, person.organisation, person.city, person.jobTitle]
      .filter(Boolean)
      .join(' '),
  )

/** Without capitals, accents and spare spaces, so that "zoe" finds Zoë. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** How near a state is to a seat: lists by state begin with who takes part. */
export const STATE_ORDER = [
  'confirmed',
  'offered',
  'waiting',
  'declined',
  'expired',
  'withdrawn',
  'removed',
] as const

const PLACES = new Map<string, number>(STATE_ORDER.map((state, at) => [state, at]))
const placeOf = (state: string): number => PLACES.get(state) ?? STATE_ORDER.length
const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

const ORDERS: Record<Sort, (a: ListedPerson, b: ListedPerson) => number> = {
  name: compareNames,
  // Who has no organisation comes after all who have one.
  organisation: (a, b) =>
    Number(a.organisation === null) - Number(b.organisation === null) ||
    collator.compare(a.organisation ?? '', b.organisation ?? ''),
  date: (a, b) => a.arrival - b.arrival,
  state: (a, b) => placeOf(a.state) - placeOf(b.state) || (a.state === 'waiting' ? a.arrival - b.arrival : 0),
}

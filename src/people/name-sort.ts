import { type PersonName, spaced } from './person-name.ts'

/**
 * Compares two people as a Dutch list does: by last name without tussenvoegsel, then first name, then tussenvoegsel.
 * Capitals and accents do not count. A tussenvoegsel that was typed with the last name ("de Vries") does not count
 * either, as long as it has no capital: "De Vries" may be somebody's whole last name, in Belgium for instance.
 */
export const compareNames = (a: PersonName, b: PersonName): number => {
  const [first, second] = [sortParts(a), sortParts(b)]
  for (const [at, part] of first.entries()) {
    const order = collator.compare(part, second[at] ?? '')
    if (order !== 0) return order
  }
  return 0
}

const sortParts = ({ firstName, namePrefix, lastName }: PersonName): string[] => [
  withoutPrefix(spaced(lastName)),
  spaced(firstName),
  spaced(namePrefix),
]

const PREFIX =
  /^(?:(?:aan|bij|de|den|der|d|het|in|la|le|op|over|te|ten|ter|uit|van|voor|von)\s+|['’][stn]\s+|d['’])+/

const withoutPrefix = (lastName: string): string => lastName.replace(PREFIX, '') || lastName

// Made once: a collator costs more than a thousand comparisons.
const collator = new Intl.Collator('nl', { sensitivity: 'base', ignorePunctuation: true, numeric: true })

import { displayName, type PersonName } from '../../../people/person-name.ts'
import type { DoorPerson } from './queries.ts'

/** The name of who comes in on this registration: the participant, or who stands in for them at this meeting. */
export const whoComes = (person: DoorPerson): string => person.substitute ?? displayName(person)

/** The same in parts, to be sorted by; of a substitute the first word counts as first name. */
export const nameParts = (person: DoorPerson): PersonName => {
  if (person.substitute === null) return person
  const [first = '', ...others] = person.substitute.trim().split(/\s+/)
  return others.length === 0
    ? { firstName: '', namePrefix: '', lastName: first }
    : { firstName: first, namePrefix: '', lastName: others.join(' ') }
}

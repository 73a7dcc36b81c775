import type { AttendanceState } from '../../../db/attendance-tables.ts'
import { displayName } from '../../../people/person-name.ts'
import { ATTENDANCE } from '../../../registration/attendance.ts'
import type { Reader } from '../reader.ts'
import type { DoorPerson } from './queries.ts'
import { whoComes } from './who-comes.ts'

/** Somebody at the door, with the buttons that mark them. */
export interface PersonAtDoor {
  id: string
  name: string
  /** all names by which they are looked for */
  names: string
  organisation: string
  /** what was said beforehand: that they do not come, or in whose place; empty when they just come */
  said: string
  /** the state in a word; empty without a mark */
  mark: string
  /** the state itself; empty without a mark */
  marked: string
  action: string | null
  main: Choice
  others: Choice[]
  otherLabel: string
  otherFull: string
}

interface Choice {
  state: AttendanceState
  label: string
  /** the state as it stands beside the name: 'aanwezig' */
  word: string
  /** with the name, for who does not see beside whom the button stands */
  full: string
  isPressed: boolean
  /** what the button sends: its state, or nothing to take the mark back */
  value: string
}

/** One line of the page at the door; without `action` nobody can be marked. */
export const personAtDoor = (person: DoorPerson, action: string | null, { t }: Reader): PersonAtDoor => {
  const name = whoComes(person)
  const states = person.substitute === null ? ATTENDANCE : ATTENDANCE_OF_SUBSTITUTED
  const choices = states.map((state): Choice => {
    const label = t(`door:${person.substitute === null ? 'checkIn' : 'checkInOfSubstitute'}.${state}`)
    const isPressed = person.mark === state
    const full = t('door:checkIn.of', { state: label, name })
    return { state, label, word: t(`door:state.${state}`), full, isPressed, value: isPressed ? '' : state }
  })
  const [main, ...others] = choices
  if (!main) throw new Error('the first state of attendance is the button that everybody gets')
  return {
    id: person.id,
    name,
    names: namesOf(person),
    organisation: person.organisation ?? '',
    said: saidOf(person, t),
    mark: person.mark ? t(`door:state.${person.mark}`) : '',
    marked: person.mark ?? '',
    action,
    main,
    others,
    otherLabel: t('door:checkIn.other'),
    otherFull: t('door:checkIn.otherOf', { name }),
  }
}

// A substitute comes in by one tap too: the large button notes that the substitute is there.
const ATTENDANCE_OF_SUBSTITUTED: readonly AttendanceState[] = ['substitute', 'present', 'excused', 'absent']

const saidOf = (person: DoorPerson, t: Reader['t']): string => {
  if (person.substitute !== null) return t('door:checkIn.insteadOf', { name: displayName(person) })
  return person.saysCannot ? t('door:checkIn.saidCannot') : ''
}

/** Whether this is somebody whom a text may mean, whatever its capitals and accents; an empty text means all. */
export const isNamed = (person: DoorPerson, text: string): boolean =>
  plain(namesOf(person)).includes(plain(text))

// Somebody at the door may give their own name, or the one that stands on the list.
const namesOf = (person: DoorPerson): string =>
  person.substitute === null ? displayName(person) : `${person.substitute} ${displayName(person)}`

// The script on the page looks for names in the same way.
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim()

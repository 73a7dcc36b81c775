import { compareNames } from '../../../people/name-sort.ts'
import { isExpected } from '../../../registration/attendance.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { type Door, findDoor, type MeetingAddress } from './queries.ts'
import { nameParts } from './who-comes.ts'

/**
 * A meeting with the people whom it expects, sorted as a Dutch list by who comes in.
 * @throws NotFound when this institute has no such meeting
 */
export const openDoor = async (deps: Deps, address: MeetingAddress): Promise<Door> => {
  const door = await findDoor(deps.db, address)
  if (!door) throw new NotFound()
  const people = door.people.filter(({ state, mark }) => isExpected({ state, isMarked: mark !== null }))
  return { ...door, people: people.toSorted((a, b) => compareNames(nameParts(a), nameParts(b))) }
}

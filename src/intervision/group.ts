/** Groups that one meeting can have, at most. */
export const MOST_GROUPS = 12

/** Longest name of a room, in characters. */
export const LONGEST_ROOM = 120

/** A group as it is kept. */
export interface Group {
  id: string
  /** from 1 within the meeting */
  number: number
  room: string
  /** a person */
  facilitatorId: string | null
  caseId: string | null
  version: number
}

/** Somebody with a seat in the circle, as who divides the groups of one meeting sees them. */
export interface GroupPerson {
  registrationId: string
  personId: string
  firstName: string
  namePrefix: string
  lastName: string
  /** empty when none is known */
  organisation: string
  /** null while they are in no group of this meeting */
  groupId: string | null
  /** false when they said that they cannot, or have no place at it */
  comes: boolean
  /** who comes in their place; null when nobody does */
  substitute: string | null
}

/** Whether a chair in a group is filled: they come themselves, or somebody comes in their place. */
export const isFilled = ({ comes, substitute }: Pick<GroupPerson, 'comes' | 'substitute'>): boolean =>
  comes || substitute !== null

import type { JSONColumnType } from 'kysely'

// The tables of lists of people; part of the hand-written schema.

type Moment = Temporal.Instant

/** A list of people that an organiser confirmed. */
export interface PeopleListTable {
  /** made by the page that showed the list, so that pressing twice gives one list */
  id: string
  circle_id: string
  given_at: Moment
  /** when every line had its outcome */
  finished_at: Moment | null
}

/** What became of a line: a seat, the line, or why neither. */
export type ListOutcome = 'confirmed' | 'waiting' | 'alreadyRegistered' | 'twice' | 'notOpen' | 'failed'

/** Somebody on a list, by the name that the page shows. */
export interface ListedEntry {
  email: string
  firstName: string
  namePrefix: string
  lastName: string
  organisation: string
  city: string
  jobTitle: string
  learningQuestion: string
  brings: string
  mayHost: boolean
  language: 'nl' | 'en'
}

export interface PeopleListRowTable {
  people_list_id: string
  /** of the file, from 1; people are entered in this order */
  line: number
  name: string
  email: string
  /** whom to enter; null from the moment that this was decided */
  person: JSONColumnType<ListedEntry, string, null> | null
  /** null as long as nobody has tried */
  outcome: ListOutcome | null
}

export interface PeopleListTables {
  people_list: PeopleListTable
  people_list_row: PeopleListRowTable
}

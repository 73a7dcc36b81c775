import type { CaseInput } from './case.ts'

/** A case of a file, with the ids of this database but for its own. */
export interface ImportedCase extends CaseInput {
  key: string
  /** person who brings it; null when the file does not say */
  bringerId: string | null
  isDiscussed: boolean
}

/** A group of a file. */
export interface ImportedGroup {
  meetingId: string
  number: number
  room: string
  /** a person */
  facilitatorId: string | null
  /** key of a case of the file */
  caseKey: string | null
  /** persons */
  memberIds: string[]
}

import type { CaseInput } from './case.ts'
import type { CaseOutcome } from './case-outcome.ts'

/** A case of a file, with the ids of this database but for its own. */
export interface ImportedCase extends CaseInput {
  key: string
  /** person who brings it; null when the file does not say */
  bringerId: string | null
  isDiscussed: boolean
  /** null when the file says nothing of it: what was told here stays */
  outcome: CaseOutcome | null
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

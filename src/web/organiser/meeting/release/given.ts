import type { Agenda } from '../../../../agenda/agenda.ts'
import type { ListedRelease } from '../../../../agenda/release/queries.ts'
import type { ForeseenReader } from '../../../../invitation/foresee-release.ts'
import type { MeetingOfCircle } from '../meeting-of-circle.ts'

/** What the page to release a meeting is made from. */
export interface ReleaseGiven extends MeetingOfCircle {
  working: Agenda
  /** what people see now; null while nothing was released */
  shown: Agenda | null
  /** of the working version */
  mark: string
  /** whether the working version is the last one already */
  isReleased: boolean
  versions: ListedRelease[]
  readers: ForeseenReader[]
}

/** What the page of one version is made from. */
export interface VersionGiven extends MeetingOfCircle {
  agenda: Agenda
  version: ListedRelease
  /** the version before it; null of the first */
  before: Agenda | null
}

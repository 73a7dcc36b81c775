import type { CircleInput } from '../circle/circle-input.ts'
import type { HostWay } from '../db/begin-tables.ts'
import type { Language } from '../db/schema.ts'
import type { PlannedMeeting } from '../meeting/plan.ts'

/** Somebody who will receive a meeting on behalf of their organisation. */
export interface HostToTell {
  name: string
  /** one plain address in lower case */
  email: string
}

/** A meeting of a circle that is made in one go. */
export interface BegunMeeting extends Omit<PlannedMeeting, 'existing' | 'hostOrganisationId' | 'importKey'> {
  /** who receives; empty while it is to be decided */
  organisation: string
  host: HostToTell | null
  /** the meeting of an earlier circle whose programme and tasks it begins with */
  fromMeetingId: string | null
}

/** A circle with its meetings and hosts, as one form says it. */
export interface BegunCircle {
  instituteId: string
  /** of the form, made once per form */
  formId: string
  /** of everything in the form */
  digest: string
  circle: CircleInput
  meetings: BegunMeeting[]
  /** whether the hosts said yes already */
  way: HostWay
  /** of the letters to hosts */
  hostLanguage: Language
  /** the institute's template that every meeting begins with; null for ours */
  templateId: string | null
  /** the circle that this one is made after */
  fromCircleId: string | null
}

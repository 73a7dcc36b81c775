import type { Composition } from '../../../../agenda/compose/composition.ts'
import type { MeetingToCompose } from '../../../../agenda/compose/meeting-to-compose.ts'
import type { Candidate } from '../../../../agenda/compose/people-to-ask.ts'
import type { FormOfAddress, Language } from '../../../../db/schema.ts'
import type { ContributionRequest } from '../../../../invitation/contribution-requests.ts'
import type { MeetingOfCircle } from '../meeting-of-circle.ts'

/** What the pages that compose a meeting are made from. */
export interface GivenComposition extends MeetingOfCircle {
  toCompose: MeetingToCompose
  composition: Composition
  /** everybody with a seat, in the order in which they registered */
  candidates: (Candidate & { language: Language; formOfAddress: FormOfAddress })[]
  /** who is asked for something already */
  requests: ContributionRequest[]
}

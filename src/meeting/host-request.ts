import type { HostRequestState } from '../db/rotation-tables.ts'
import { type Meeting, whyNotChange } from './meeting.ts'

/** Characters of what somebody writes with their answer. */
export const MOST_NOTE = 1000

type Asked = Pick<Meeting, 'heldOn' | 'startsAt' | 'timeZone' | 'state' | 'hostOrganisationId'>

export type WhyNotAsk = 'cancelled' | 'past' | 'hasHost'

/** Why nobody can be asked to host a meeting; null when somebody can. */
export const whyNotAsk = (meeting: Asked, now: Temporal.Instant): WhyNotAsk | null =>
  whyNotChange(meeting, now) ?? (meeting.hostOrganisationId ? 'hasHost' : null)

/** What an answer meets when there is nothing to answer any more: what was said or decided before. */
export type WhyNoAnswer = Exclude<HostRequestState, 'asked'> | WhyNotAsk

/** Why a request can no longer be answered; null when it can. */
export const whyNoAnswer = (
  state: HostRequestState,
  meeting: Asked,
  now: Temporal.Instant,
): WhyNoAnswer | null => (state === 'asked' ? whyNotAsk(meeting, now) : state)

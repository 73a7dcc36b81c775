import type { AttendanceState } from '../db/attendance-tables.ts'
import type { EvaluationProgress } from '../db/evaluation-tables.ts'
import type { RegistrationState } from '../db/registration-tables.ts'
import type { OwnMeeting } from '../registration/own-registration.ts'
import { holdsSeat } from '../registration/registration.ts'

/** How useful a meeting was, from of no use to very useful. */
export const USEFULNESS = [1, 2, 3, 4, 5] as const

/** How far somebody got with their learning question, from nowhere to answered. */
export const PROGRESS = ['none', 'step', 'far', 'answered'] as const satisfies EvaluationProgress[]

/** Longest text of each answer, in characters. */
export const LONGEST_ANSWER = 1000

/** Days after a meeting in which its evaluation can be given and changed. */
export const EVALUATION_DAYS = 14

/** Answers from which on an organiser reads what they say: of fewer it would be plain who wrote what. */
export const LEAST_TO_READ = 3

/** What somebody thought of a meeting. */
export interface Evaluation {
  /** 1 to 5 */
  usefulness: number
  /** what they take home; empty when they did not say */
  takesHome: string
  /** what should be different next time */
  nextTime: string
  /** null when they did not say */
  progress: EvaluationProgress | null
  /** whether their words may be quoted, without their name */
  mayQuote: boolean
}

type EvaluatedMeeting = Pick<OwnMeeting, 'state' | 'heldOn' | 'endsAt' | 'timeZone' | 'answer'>

/** Why somebody cannot say (any more) what they thought of a meeting. */
export type WhyNotEvaluate = 'noSeat' | 'cancelled' | 'tooEarly' | 'wasAbsent' | 'tooLate'

/**
 * Why this registration can say nothing about this meeting now; null when it can: from the end of the meeting until two
 * weeks later, for who has a seat and was there. Who was not marked was there unless they said that they could not.
 */
export const whyNotEvaluate = (
  { state, attendance }: { state: RegistrationState; attendance: AttendanceState | null },
  meeting: EvaluatedMeeting,
  now: Temporal.Instant,
): WhyNotEvaluate | null => {
  if (!holdsSeat(state)) return 'noSeat'
  if (meeting.state === 'cancelled') return 'cancelled'
  if (Temporal.Instant.compare(now, endOf(meeting)) < 0) return 'tooEarly'
  if (attendance === null ? meeting.answer === 'cannot' : attendance !== 'present') return 'wasAbsent'
  return lastDayOf(meeting) < now.toZonedDateTimeISO(meeting.timeZone).toPlainDate().toString()
    ? 'tooLate'
    : null
}

/** The last day on which an evaluation can be changed: '2026-12-24' after 10 December. */
export const lastDayOf = ({ heldOn }: Pick<EvaluatedMeeting, 'heldOn'>): string =>
  Temporal.PlainDate.from(heldOn).add({ days: EVALUATION_DAYS }).toString()

const endOf = ({ heldOn, endsAt, timeZone }: EvaluatedMeeting): Temporal.Instant =>
  Temporal.PlainDate.from(heldOn).toZonedDateTime({ timeZone, plainTime: endsAt }).toInstant()

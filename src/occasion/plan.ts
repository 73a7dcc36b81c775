import { answerDeadline } from '../registration/meeting-answer.ts'
import { isOpenForRegistration } from '../registration/registration.ts'
import { timingOf } from './due-moment.ts'
import type { OccasionCircle, OccasionMeeting, WrittenOccasion } from './load-circle.ts'
import { OCCASIONS, type Occasion, occasionRules } from './occasions.ts'
import type { Reader } from './readers.ts'
import { type Known, type Standing, type WhyNotRead, whyNobody, whyNotRead } from './who-reads.ts'

/** Why nothing of an occasion is written for a meeting now, whoever would read it. */
export type WhyNotNow = 'draftCircle' | 'closed' | 'cancelled' | 'off' | 'coming' | 'past' | WhyNotRead

/** Why a letter that waits to be sent no longer holds. */
export type WhyNotTrue = Exclude<WhyNotNow, 'coming' | 'off'> | 'moved' | 'causeGone'

/** One occasion of one meeting, as it stands now. */
export interface PlannedOccasion {
  meeting: OccasionMeeting
  occasion: Occasion
  /** null: now is its time */
  why: WhyNotNow | null
  /** what it still waits for besides its day; null when nothing */
  waitsFor: WhyNotRead | null
  /** for whom it is, whenever that may be */
  readers: Reader[]
  /** who has no letter of it yet that counts */
  missing: Reader[]
  /** what was written of it, the last one per reader */
  letters: WrittenOccasion[]
}

/** All occasions of all meetings of a circle, in the order of their life. */
export const planOccasions = (circle: OccasionCircle, now: Temporal.Instant): PlannedOccasion[] =>
  circle.meetings.flatMap((meeting) =>
    OCCASIONS.map((occasion) => {
      const readers = circle.readers.filter(
        (reader) => whyNotFor(circle, { meeting, occasion, reader }, now) === null,
      )
      const letters = lastPerReader(circle.letters, { meetingId: meeting.id, occasion })
      return {
        ...{ meeting, occasion, readers, letters },
        why: whyNotNow(circle, { meeting, occasion }, now),
        waitsFor: whyNobody(occasion, knownOf(meeting, now)),
        missing: readers.filter((reader) => isMissing(reader, meeting, occasion, letters)),
      }
    }),
  )

/** Why a letter that has not left is not true any more; null as long as it is. */
export const whyNotTrue = (
  circle: OccasionCircle,
  letter: WrittenOccasion,
  now: Temporal.Instant,
): WhyNotTrue | null => {
  const meeting = circle.meetings.find(({ id }) => id === letter.meetingId)
  const reader = circle.readers.find(({ key }) => isSameReader(key, letter.reader))
  if (!meeting) return 'causeGone'
  const { occasion } = letter
  const why = whyNever(circle, { meeting, occasion }, now)
  if (why) return why
  if (meeting.heldOn !== letter.heldOn) return 'moved'
  if (!reader) return 'noSeat'
  return whyNotFor(circle, { meeting, occasion, reader }, now)
}

/** Why nobody gets it now; null when it is to be written. */
const whyNotNow = (circle: OccasionCircle, about: About, now: Temporal.Instant): WhyNotNow | null => {
  const { meeting, occasion } = about
  const never = whyNever(circle, about, now)
  if (never) return never
  const plan = circle.plans[occasion]
  if (plan.mode === 'off') return 'off'
  if (timingOf(occasionRules[occasion], plan, meeting, now) === 'coming') return 'coming'
  return whyNobody(occasion, knownOf(meeting, now))
}

const whyNever = (
  { phase, plans }: OccasionCircle,
  { meeting, occasion }: About,
  now: Temporal.Instant,
): 'draftCircle' | 'closed' | 'cancelled' | 'past' | null => {
  const rule = occasionRules[occasion]
  if (phase === 'draft') return 'draftCircle'
  if (meeting.state === 'cancelled') return 'cancelled'
  if (phase === 'closed' && rule.when === 'before') return 'closed'
  return timingOf(rule, plans[occasion], meeting, now) === 'past' ? 'past' : null
}

interface About {
  meeting: OccasionMeeting
  occasion: Occasion
}

const whyNotFor = (
  { phase }: OccasionCircle,
  { meeting, occasion, reader }: About & { reader: Reader },
  now: Temporal.Instant,
): WhyNotRead | null => {
  // They would read that they can still register.
  if (reader.as === 'guest' && !isOpenForRegistration(phase)) return 'noSeat'
  if (reader.onlyMeetingId !== null && reader.onlyMeetingId !== meeting.id) return 'noSeat'
  const { isOptional } = occasionRules[occasion]
  return whyNotRead({ occasion, isOptional }, standingAt(reader, meeting), knownOf(meeting, now))
}

const standingAt = (reader: Reader, { id }: OccasionMeeting): Standing => ({
  as: reader.as,
  comes: !reader.absentFrom.includes(id),
  hasAnswered: reader.answered.includes(id),
  hasCase: reader.hasCase,
  attendance: reader.attendance[id] ?? null,
  hasOpenStep: reader.openSteps.some(({ meetingId }) => meetingId === id),
  hasStopped: reader.hasStopped,
})

const knownOf = (meeting: OccasionMeeting, now: Temporal.Instant): Known => ({
  ...meeting.known,
  isAnswerOpen: Temporal.Instant.compare(now, answerDeadline(meeting).toInstant()) < 0,
})

const lastPerReader = (
  letters: readonly WrittenOccasion[],
  { meetingId, occasion }: { meetingId: string; occasion: Occasion },
): WrittenOccasion[] => {
  const last = new Map<string, WrittenOccasion>()
  for (const letter of letters) {
    if (letter.meetingId !== meetingId || letter.occasion !== occasion) continue
    const before = last.get(letter.reader.id)
    if (!before || before.version < letter.version) last.set(letter.reader.id, letter)
  }
  return [...last.values()]
}

// What was withdrawn never counted. What was sent, or not wanted, for another day counts unless it is about the day.
const isMissing = (
  reader: Reader,
  { heldOn }: OccasionMeeting,
  occasion: Occasion,
  letters: readonly WrittenOccasion[],
): boolean => {
  const last = letters.find((letter) => isSameReader(letter.reader, reader.key))
  if (!last || GONE.includes(last.state)) return true
  if (last.heldOn === heldOn) return false
  return occasionRules[occasion].isAgain || last.state === 'draft'
}

const GONE: readonly WrittenOccasion['state'][] = ['withdrawn', 'superseded']

/** Whether two keys are of the same reader. */
export const isSameReader = (one: Reader['key'], other: Reader['key']): boolean =>
  one.kind === other.kind && one.id === other.id

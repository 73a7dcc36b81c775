import { dueDay, taskTiming } from '../../../../programme/task-due.ts'
import { DAYS_BEFORE } from '../../days-before.ts'
import { type MeetingStatus, type Missing, missingFor } from '../../missing.ts'
import type { DeskCircle } from '../queries.ts'

/** One thing that somebody has to do for a circle. */
export type Duty = {
  /** the last day on which it is in time, '2026-11-26' */
  dueOn: string
  meeting: MeetingStatus
} & (
  | { kind: 'task'; title: string; responsible: 'host' | 'organiser' }
  | { kind: 'answerAsExpert'; name: string; itemId: string }
  | { kind: 'answerAsHost'; name: string; organisation: string }
  | { kind: Step }
)

/** A step of a meeting of which its tasks say nothing: they begin with a host. */
export type Step = (typeof STEPS)[number]

const STEPS = ['host', 'editor', 'hostSection', 'venue'] as const

/**
 * Who has to do what by when, what is due first on top: open tasks, questions that wait for an answer, and the next step
 * towards a host of each meeting. Nothing for a meeting that is over or cancelled, but for what comes after it.
 * @param today '2026-11-21'
 */
export const dutiesOf = ({ meetings, askedExperts, askedHosts }: DeskCircle, today: string): Duty[] => {
  const ahead = meetings.filter(({ state, heldOn }) => state === 'planned' && heldOn >= today)
  const on = (number: number) => ahead.filter((meeting) => meeting.number === number)
  return [
    ...meetings.flatMap((meeting) => tasksOf(meeting, today)),
    ...askedExperts.flatMap(({ number, name, itemId }) =>
      on(number).map(
        (meeting): Duty => ({
          kind: 'answerAsExpert',
          ...{ meeting, name, itemId, dueOn: daysBefore(meeting, 'expertAnswer') },
        }),
      ),
    ),
    ...askedHosts.flatMap(({ number, name, organisation }) =>
      on(number).map(
        (meeting): Duty => ({
          kind: 'answerAsHost',
          ...{ meeting, name, organisation, dueOn: daysBefore(meeting, 'host') },
        }),
      ),
    ),
    ...ahead.flatMap((meeting) => stepsOf(meeting, askedHosts, today)),
  ].toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

const tasksOf = (meeting: MeetingStatus, today: string): Duty[] =>
  meeting.openTasks
    .filter((task) => TO_DO.has(taskTiming({ ...task, isDone: false }, meeting, today)))
    .map(({ title, responsible, weeksBefore }) => ({
      kind: 'task',
      ...{ meeting, title, responsible, dueOn: dueDay(meeting.heldOn, weeksBefore).toString() },
    }))

const TO_DO = new Set(['late', 'soon', 'later'])

const stepsOf = (meeting: MeetingStatus, asked: DeskCircle['askedHosts'], today: string): Duty[] =>
  missingFor(meeting, today)
    .filter(isStep)
    // Somebody was asked already: then the answer is what is waited for.
    .filter((step) => step !== 'host' || !asked.some(({ number }) => number === meeting.number))
    .map((kind) => ({ kind, meeting, dueOn: daysBefore(meeting, kind) }))

const isStep = (missing: Missing): missing is Step => STEPS.some((step) => step === missing)

const daysBefore = ({ heldOn }: MeetingStatus, what: keyof typeof DAYS_BEFORE): string =>
  Temporal.PlainDate.from(heldOn).subtract({ days: DAYS_BEFORE[what] }).toString()

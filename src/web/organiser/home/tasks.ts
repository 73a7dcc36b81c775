import { dueDay } from '../../../programme/task-due.ts'
import { lateTasks } from '../late-tasks.ts'
import { type MeetingStatus, type Missing, missingFor } from '../missing.ts'
import type { CircleLine } from './queries.ts'

/** One thing that needs the organiser; `dueOn` is the day after which it is late, null when there is none. */
export type Task = { circle: CircleLine; dueOn: string | null } & (
  | { kind: 'planMeetings' | 'publish' }
  | { kind: 'giveSeats'; waiting: number; free: number }
  | { kind: 'host' | 'editor' | 'hostSection' | 'venue' | 'programme'; meeting: MeetingStatus }
  | { kind: 'sendDrafts'; count: number }
  | { kind: 'lateTasks'; meeting: MeetingStatus; late: string[] }
)

/** How many days before a meeting each thing should be there. */
export const DAYS_BEFORE = { host: 84, editor: 56, hostSection: 28, venue: 28, programme: 28 } as const

/**
 * What needs the organiser now, the most urgent first: a plan that is not made, a circle that can open, seats that
 * can be given, and what the meetings miss from some weeks before. A thing is named from four weeks before it is late,
 * one per meeting: the next step, not the whole list. Tasks of host or organiser that are late stand beside it.
 * @param today '2026-11-21'
 */
export const tasksOf = (circles: CircleLine[], today: string): Task[] =>
  circles
    .filter(({ phase, endsOn }) => phase !== 'closed' && endsOn >= today)
    .flatMap((circle) => [
      ...ofDrafts(circle),
      ...ofCircle(circle),
      ...ofMeetings(circle, today),
      ...ofTasks(circle, today),
    ])
    .toSorted((a, b) => (a.dueOn ?? today).localeCompare(b.dueOn ?? today))

const ofCircle = (circle: CircleLine): Task[] => {
  const free = circle.capacity - circle.taken
  const planned = circle.meetings.filter(({ state }) => state === 'planned').length
  if (circle.phase === 'draft')
    return [{ circle, dueOn: null, kind: planned === 0 ? 'planMeetings' : 'publish' }]
  return circle.waiting > 0 && free > 0
    ? [{ circle, dueOn: null, kind: 'giveSeats', waiting: circle.waiting, free }]
    : []
}

const ofMeetings = (circle: CircleLine, today: string): Task[] =>
  circle.meetings.flatMap((meeting) => {
    // A change after agreeing is looked at where it shows: it is never late.
    const first = missingFor(meeting, today).find((one) => one !== 'sectionChanged')
    if (!first) return []
    const kind = asTask(first)
    const dueOn = Temporal.PlainDate.from(meeting.heldOn).subtract({ days: DAYS_BEFORE[kind] })
    const shownFrom = dueOn.subtract({ weeks: 4 }).toString()
    return shownFrom <= today ? [{ circle, meeting, kind, dueOn: dueOn.toString() }] : []
  })

const ofDrafts = (circle: CircleLine): Task[] =>
  circle.drafts > 0 ? [{ circle, dueOn: null, kind: 'sendDrafts', count: circle.drafts }] : []

const ofTasks = (circle: CircleLine, today: string): Task[] =>
  circle.meetings.flatMap((meeting) => {
    const late = lateTasks(meeting, today)
    const [first] = late
    if (!first) return []
    const dueOn = dueDay(meeting.heldOn, first.weeksBefore).toString()
    return [{ circle, meeting, kind: 'lateTasks', dueOn, late: late.map(({ title }) => title) }]
  })

const asTask = (missing: Missing): keyof typeof DAYS_BEFORE =>
  missing in DAYS_BEFORE ? toKind(missing) : 'programme'

// The cast: the line above found it among the names of DAYS_BEFORE.
const toKind = (missing: Missing) => missing as keyof typeof DAYS_BEFORE

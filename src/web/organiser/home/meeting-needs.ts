import { LEAST_TO_READ } from '../../../evaluation/evaluation.ts'
import { missingPillars } from '../../../programme/pillar.ts'
import { dueDay } from '../../../programme/task-due.ts'
import { DAYS_BEFORE } from '../days-before.ts'
import { lateTasks } from '../late-tasks.ts'
import { type MeetingStatus, type Missing, missingFor } from '../missing.ts'
import type { MeetingWork } from './meeting-work.ts'
import { daysAfter, type Finding, type MeetingNeed } from './need.ts'

/** A meeting with all that its rules look at. */
export interface WorkedMeeting extends MeetingStatus {
  work: MeetingWork | null
}

/** A thing is named from so many days before it is late: earlier nobody would act on it. */
const NAMED_DAYS = 28

/** Who was asked has so many days to answer before somebody asks again. */
export const DAYS_TO_ANSWER = 7

/** A report is shared within so many days after its meeting, while people remember. */
export const DAYS_TO_REPORT = 14

/**
 * What a meeting needs of an organiser, a rule for each:
 * - of host, editor, section, venue and programme only the first that is missing: the next step, not the whole list;
 * - a host or an expert who was asked has a week to answer; while a host may still answer, none need be chosen;
 * - an intervision that is not filled needs a case, a deep dive that is not filled an expert;
 * - tasks of host or organiser that are late, with the reminder to the host as a button when one is ready;
 * - a meeting that was held needs a report, until it is shared.
 */
export const MEETING_RULES: Record<MeetingNeed, (meeting: WorkedMeeting, today: string) => Finding | null> = {
  host: (meeting, today) => (meeting.work?.hostRequest ? null : nextStep(meeting, 'host', today)),

  hostRequest: ({ work, hostOrganisationId, number, heldOn }, today) =>
    work?.hostRequest && !hostOrganisationId && heldOn >= today
      ? unanswered(work.hostRequest, `/../../rotation/${number}`, today)
      : null,

  editor: (meeting, today) => nextStep(meeting, 'editor', today),
  hostSection: (meeting, today) => nextStep(meeting, 'hostSection', today),
  venue: (meeting, today) => nextStep(meeting, 'venue', today),
  programme: (meeting, today) => nextStep(meeting, 'programme', today),

  cases: (meeting, today) =>
    misses(meeting, 'intervision', today) && meeting.work?.cases === 0
      ? before(meeting, 'cases', '/composition', today)
      : null,

  expert: (meeting, today) =>
    misses(meeting, 'deepDive', today) && meeting.work?.experts === 0
      ? before(meeting, 'expert', '/programme', today)
      : null,

  silentExpert: ({ work, heldOn }, today) =>
    work?.silentExpert && heldOn >= today
      ? unanswered(work.silentExpert, `/programme/items/${work.silentExpert.itemId}/deep-dive`, today)
      : null,

  lateTasks: (meeting, today) => {
    const late = lateTasks(meeting, today)
    const [first] = late
    if (!first) return null
    const reminder = meeting.work?.reminder
    return {
      dueOn: dueDay(meeting.heldOn, first.weeksBefore).toString(),
      values: {
        tasks: late.map(({ title }) => title).join(' · '),
        count: late.length,
        name: reminder?.name ?? '',
      },
      path: '/tasks',
      press: reminder ? { action: `/organiser/letters/${reminder.id}/sending` } : null,
    }
  },

  report: ({ state, heldOn, work }, today) =>
    state === 'planned' && heldOn < today && work && !work.isReported
      ? {
          dueOn: daysAfter(heldOn, DAYS_TO_REPORT),
          values: { answered: work.answered >= LEAST_TO_READ ? work.answered : 0 },
          path: '/report',
        }
      : null,
}

const STEPS = ['host', 'editor', 'hostSection', 'venue', 'programme'] as const
type Step = (typeof STEPS)[number]

const nextStep = (meeting: WorkedMeeting, step: Step, today: string): Finding | null => {
  // A change after agreeing is looked at where it shows: it is never late.
  const first = missingFor(meeting, today).find((one) => one !== 'sectionChanged')
  return first && asStep(first) === step ? before(meeting, step, pathOf(meeting, step), today) : null
}

// A missing pillar is a programme to finish.
const asStep = (missing: Missing): Step => STEPS.find((step) => step === missing) ?? 'programme'

const pathOf = ({ number }: WorkedMeeting, step: Step): string => {
  if (step === 'host') return `/../../rotation/${number}`
  return step === 'programme' ? '/programme' : ''
}

const before = (
  { heldOn }: WorkedMeeting,
  what: keyof typeof DAYS_BEFORE,
  path: string,
  today: string,
): Finding | null => {
  const dueOn = daysAfter(heldOn, -DAYS_BEFORE[what])
  return daysAfter(dueOn, -NAMED_DAYS) <= today ? { dueOn, path } : null
}

const misses = (meeting: WorkedMeeting, pillar: 'intervision' | 'deepDive', today: string): boolean =>
  meeting.state === 'planned' && meeting.heldOn >= today && missingPillars(meeting.items).includes(pillar)

const unanswered = (
  { name, askedOn, organisation = '' }: { name: string; askedOn: string; organisation?: string },
  path: string,
  today: string,
): Finding | null => {
  const dueOn = daysAfter(askedOn, DAYS_TO_ANSWER)
  return dueOn <= today ? { dueOn, values: { name, organisation }, path } : null
}

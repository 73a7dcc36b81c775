import type { ReleaseStanding } from '../../../agenda/release/release-standing.ts'
import type { Link } from '../../layout.ts'
import { lateTasks } from '../late-tasks.ts'
import { type Missing, missingFor } from '../missing.ts'
import type { Reader } from '../reader.ts'
import type { MeetingOfCircle } from './meeting-of-circle.ts'
import { hrefOf } from './meeting-of-circle.ts'

/** Where a meeting stands in its life; `over` for one that is cancelled. */
export type Moment = 'prepare' | 'day' | 'after' | 'over'

/** Where a meeting stands on a day. @param today '2026-11-21' */
export const momentOf = (
  { heldOn, state }: { heldOn: string; state: 'planned' | 'cancelled' },
  today: string,
): Moment => {
  if (state === 'cancelled') return 'over'
  if (heldOn > today) return 'prepare'
  return heldOn === today ? 'day' : 'after'
}

/** What the next step depends on, besides the meeting itself. */
export interface StepFacts {
  release: ReleaseStanding
  /** pieces of news that were offered and have no place yet */
  newsWaiting: number
}

/**
 * The one thing to do for a meeting now, and where; null when there is nothing, or for who only reads. What is missing
 * comes before what could be better, in the order of `missingFor`.
 */
export const nextStep = (given: MeetingOfCircle, facts: StepFacts, reader: Reader): Link | null => {
  if (!reader.mayChange) return null
  const step = stepOf(given, facts, reader.today)
  if (step === null) return null
  const href = hrefOf(given)
  const { circle, meeting } = given
  const page = PAGES[step]
  return {
    label: reader.t(`overview:next.${step}`),
    href: step === 'host' ? `/organiser/circles/${circle.slug}/rotation/${meeting.number}` : `${href}${page}`,
  }
}

type Step =
  | Missing
  | ('newsWaiting' | 'release' | 'releaseMore' | 'lateTasks' | 'script' | 'report' | 'shareReport')

const PAGES: Record<Step, string> = {
  host: '',
  editor: '#invite-host',
  hostSection: '/section',
  venue: '/section',
  sectionChanged: '/section',
  programme: '/programme',
  news: '/news',
  intervision: '/intervision',
  deepDive: '/programme',
  projectVisit: '/section',
  newsWaiting: '/news',
  release: '/release',
  releaseMore: '/release',
  lateTasks: '/tasks',
  script: '/script',
  report: '/report',
  shareReport: '/report',
}

const stepOf = (
  { circle, meeting }: MeetingOfCircle,
  { release, newsWaiting }: StepFacts,
  today: string,
): Step | null => {
  switch (momentOf(meeting, today)) {
    case 'over':
      return null
    case 'day':
      return 'script'
    case 'after': {
      const report = circle.after.find(({ meetingId }) => meetingId === meeting.id)?.report
      return report === 'shared' ? null : report === 'draft' ? 'shareReport' : 'report'
    }
    case 'prepare': {
      const [missing] = missingFor(meeting, today)
      if (missing) return missing
      if (lateTasks(meeting, today).length > 0) return 'lateTasks'
      if (newsWaiting > 0) return 'newsWaiting'
      if (release.number === null) return 'release'
      return release.hasMore ? 'releaseMore' : null
    }
  }
}

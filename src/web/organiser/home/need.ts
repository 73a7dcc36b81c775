import type { MeetingStatus } from '../missing.ts'

/** One thing that needs an organiser now, with the one place or press that settles it. */
export interface Need {
  kind: NeedKind
  /** '2026-11-21', the day after which it is late; null when it is there to do now */
  dueOn: string | null
  /** null when it is about the whole institute */
  circle: { slug: string; title: string } | null
  /** null when it is about the whole circle */
  meeting: Pick<MeetingStatus, 'number' | 'place' | 'heldOn' | 'hostName'> | null
  /** how many, who, or which: what its words name */
  values: Record<string, string | number>
  href: string
  /** a single button that settles it; null when there is something to read or fill in first */
  press: { action: string } | null
}

/** About a circle, about one of its meetings, or about the post of the institute. */
export type NeedKind = CircleNeed | MeetingNeed | OfficeNeed
export type CircleNeed = 'planMeetings' | 'publish' | 'giveSeats' | 'sendDrafts'
export type MeetingNeed =
  | 'host'
  | 'hostRequest'
  | 'editor'
  | 'hostSection'
  | 'venue'
  | 'programme'
  | 'cases'
  | 'expert'
  | 'silentExpert'
  | 'lateTasks'
  | 'report'
export type OfficeNeed = 'held' | 'failed' | 'marked' | 'unread' | 'followUp'

/** What a rule finds: a need without what all of its sort have in common. */
export type Finding = Pick<Need, 'dueOn'> & Partial<Pick<Need, 'values' | 'press'>> & { path?: string }

/** So many days later, or earlier below zero. @param day '2026-11-21' */
export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

import type { NewsKind, NewsState } from '../db/contribution-tables.ts'

/** What somebody says of a piece of news that they offer. */
export interface NewsInput {
  kind: NewsKind
  title: string
  /** Markdown */
  summary: string
  /** https or http; empty when there is none */
  url: string
  minutes: number
  /** who tells about it at the meeting */
  byName: string
}

/** A piece of news as it is kept. */
export interface News extends NewsInput {
  id: string
  circleId: string
  /** null when its meeting is no more */
  meetingId: string | null
  /** null for who came with a file and takes no part */
  registrationId: string | null
  /** `offered` again when the item in which it was placed is no longer in the programme */
  state: NewsState
  version: number
}

/** Every kind of news, in the order in which they are offered. */
export const NEWS_KINDS = ['experience', 'news', 'publication'] as const satisfies NewsKind[]

/** Minutes of one piece of news: most, and as many as are proposed. */
export const NEWS_MINUTES = { most: 120, usual: 5 } as const

/** As many as one participant can have offered in a circle and not withdrawn. */
export const MOST_OFFERED = 20

/** How the minutes of what is placed stand beside those of its item. */
export const minutesBeside = (
  placed: readonly { minutes: number }[],
  itemMinutes: number,
): { total: number; over: number; spare: number } => {
  const total = placed.reduce((sum, { minutes }) => sum + minutes, 0)
  return { total, over: Math.max(0, total - itemMinutes), spare: Math.max(0, itemMinutes - total) }
}

/** Whether somebody can still say which meeting it is for: until an organiser gave it a place. */
export const isUndecided = (state: NewsState): boolean => state === 'offered' || state === 'moved'

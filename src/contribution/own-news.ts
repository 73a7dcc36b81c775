import type { Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { lockMeetings } from '../meeting/queries.ts'
import { lockRegistration } from '../registration/lock-registration.ts'
import { holdsSeat } from '../registration/registration.ts'
import type { News } from './news.ts'
import { findOneOwnNews } from './queries.ts'

export interface WhoseNews {
  registrationId: string
  newsId: string
}

export interface LockedNews {
  stored: News
  hasSeat: boolean
  /** whether the circle has this meeting, and it has not begun nor was cancelled */
  isToCome: (meetingId: string) => boolean
}

/** One's own piece of news, its circle locked; null when it is not theirs. @throws when there is no such registration */
export const lockOwnNews = async (
  trx: Trx,
  { registrationId, newsId }: WhoseNews,
  now: Temporal.Instant,
): Promise<LockedNews | null> => {
  const { state, circle } = await lockRegistration(trx, registrationId)
  const stored = await findOneOwnNews(trx, { registrationId, newsId })
  if (!stored) return null
  const toCome = (await lockMeetings(trx, circle.id)).filter((meeting) => !whyNotChange(meeting, now))
  return {
    stored,
    hasSeat: holdsSeat(state),
    isToCome: (meetingId) => toCome.some(({ id }) => id === meetingId),
  }
}

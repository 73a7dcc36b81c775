import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { isUndecided, type NewsInput } from './news.ts'
import { columnsOf, type WhyNotOffer } from './offer-news.ts'
import { lockOwnNews, type WhoseNews } from './own-news.ts'

export interface NewsChange extends WhoseNews {
  /** the version that was on the screen */
  version: number
  meetingId: string
  news: NewsInput
}

/**
 * Changes what somebody offered, by themselves, as long as its meeting is to come; also the meeting itself, until an
 * organiser gave it a place. Refused when it changed since it was shown: nothing is overwritten unseen.
 */
export const changeNews = async (
  trx: Trx,
  { version, meetingId, news, ...whose }: NewsChange,
  now: Temporal.Instant,
): Promise<Outcome<null, WhyNotOffer | 'changedMeanwhile' | 'notThere'>> => {
  const own = await lockOwnNews(trx, whose, now)
  if (!own) return refused('notThere')
  const { stored, isToCome, hasSeat } = own
  if (!hasSeat) return refused('noSeat')
  if (stored.version !== version || stored.state === 'withdrawn') return refused('changedMeanwhile')
  const isElsewhere = meetingId !== stored.meetingId
  if (!isToCome(meetingId) || (isElsewhere && !isUndecided(stored.state))) return refused('notComing')
  await trx
    .updateTable('news_offer')
    .set((eb) => ({
      ...columnsOf(news),
      meeting_id: meetingId,
      ...(isElsewhere ? { state: 'offered' as const, placed_item_id: null, position: null } : {}),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', stored.id)
    .execute()
  // What was agreed with another text is looked at again.
  const to = stored.state === 'placed' ? 'filled' : 'offered'
  await raisePillar(trx, { meetingId, kind: 'news', to }, now)
  return done(null)
}

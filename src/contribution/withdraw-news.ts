import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import type { News } from './news.ts'
import { lockOwnNews, type WhoseNews } from './own-news.ts'

/** Takes back what somebody offered, by themselves, until its meeting begins; done twice it just stands. */
export const withdrawNews = async (
  trx: Trx,
  whose: WhoseNews,
  now: Temporal.Instant,
): Promise<Outcome<null, 'notComing' | 'notThere'>> => {
  const own = await lockOwnNews(trx, whose, now)
  if (!own) return refused('notThere')
  const { stored, isToCome } = own
  const { meetingId, state } = stored
  if (state === 'withdrawn') return done(null)
  if (meetingId && !isToCome(meetingId)) return refused('notComing')
  await setState(trx, stored, 'withdrawn')
  // What was agreed with it is looked at again.
  if (meetingId && state === 'placed') await raisePillar(trx, { meetingId, kind: 'news', to: 'filled' }, now)
  return done(null)
}

/** Offers again what somebody took back, as it was; refused when its meeting is no longer to come. */
export const returnNews = async (
  trx: Trx,
  whose: WhoseNews,
  now: Temporal.Instant,
): Promise<Outcome<null, 'noSeat' | 'notComing' | 'notThere'>> => {
  const own = await lockOwnNews(trx, whose, now)
  if (!own) return refused('notThere')
  const { stored, isToCome, hasSeat } = own
  const { meetingId, state } = stored
  if (state !== 'withdrawn') return done(null)
  if (!hasSeat) return refused('noSeat')
  if (!meetingId || !isToCome(meetingId)) return refused('notComing')
  await setState(trx, stored, 'offered')
  await raisePillar(trx, { meetingId, kind: 'news', to: 'offered' }, now)
  return done(null)
}

const setState = (trx: Trx, { id }: News, state: 'withdrawn' | 'offered') =>
  trx
    .updateTable('news_offer')
    .set((eb) => ({ state, placed_item_id: null, position: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

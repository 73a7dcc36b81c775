import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { moved } from '../programme/items.ts'
import { findNewsOfMeeting } from './queries.ts'

export interface OrderNews {
  meetingId: string
  newsId: string
  by: -1 | 1
  /** ids of what was placed, in the order that was on the screen */
  basedOn: readonly string[]
}

/** Puts a placed piece of news one earlier or later. Refused when the order was another meanwhile. */
export const orderNews = async (
  trx: Trx,
  { meetingId, newsId, by, basedOn }: OrderNews,
): Promise<Outcome<null, 'changedMeanwhile'>> => {
  await lockMeeting(trx, meetingId)
  const placed = (await findNewsOfMeeting(trx, meetingId)).filter(({ state }) => state === 'placed')
  if (placed.map(({ id }) => id).join() !== basedOn.join()) return refused('changedMeanwhile')
  // All are numbered anew: who was taken out left a gap.
  for (const [at, { id }] of moved(placed, newsId, by).entries())
    await trx
      .updateTable('news_offer')
      .set({ position: at + 1 })
      .where('id', '=', id)
      .execute()
  return done(null)
}

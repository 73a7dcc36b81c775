import type { Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { holdsSeat } from '../registration/registration.ts'
import { MOST_OFFERED, type NewsInput } from './news.ts'

export interface NewsToOffer {
  /** made by the form, so that a form that is sent twice offers once */
  newsId: string
  registrationId: string
  meetingId: string
  news: NewsInput
}

/** Why a participant cannot offer, or change what they offered. */
export type WhyNotOffer = 'noSeat' | 'notComing' | 'tooMany'

/**
 * Offers a piece of news for a meeting that is to come, by somebody with a seat in its circle. Offered again under the
 * same id it just stands.
 */
export const offerNews = async (
  trx: Trx,
  { newsId, registrationId, meetingId, news }: NewsToOffer,
  now: Temporal.Instant,
): Promise<Outcome<null, WhyNotOffer>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const who = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .where('circle_id', '=', meeting.circleId)
    .select(['state', 'person_id as personId'])
    .select((eb) =>
      eb
        .selectFrom('news_offer')
        .whereRef('news_offer.registration_id', '=', 'registration.id')
        .where('news_offer.state', '<>', 'withdrawn')
        .where('news_offer.id', '<>', newsId)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('count'),
    )
    .executeTakeFirst()
  if (!who || !holdsSeat(who.state)) return refused('noSeat')
  if (whyNotChange(meeting, now)) return refused('notComing')
  if ((who.count ?? 0) >= MOST_OFFERED) return refused('tooMany')
  await trx
    .insertInto('news_offer')
    .values({
      ...columnsOf(news),
      id: newsId,
      circle_id: meeting.circleId,
      meeting_id: meetingId,
      registration_id: registrationId,
      person_id: who.personId,
      import_key: null,
      placed_item_id: null,
      position: null,
      offered_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await raisePillar(trx, { meetingId, kind: 'news', to: 'offered' }, now)
  return done(null)
}

/** The columns that a form or a file fills. */
export const columnsOf = ({ byName, ...news }: NewsInput) => ({ ...news, by_name: byName })

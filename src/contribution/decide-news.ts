import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { hasBegun, type Meeting, whyNotChange } from '../meeting/meeting.ts'
import { lockMeeting, lockMeetings } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import type { News } from './news.ts'
import { findNews } from './queries.ts'

/** What an organiser can do with a piece of news of one meeting. */
export type NewsDecision = 'placed' | 'reading' | 'moved'

export interface DecideNews {
  meetingId: string
  newsId: string
  /** the version that was on the screen */
  version: number
  to: NewsDecision
}

/** noItem: no news in the programme; noNext: no later meeting to come; closed: the meeting is over or cancelled */
export type WhyNotDecide = 'notThere' | 'changedMeanwhile' | 'noItem' | 'noNext' | 'closed'

/**
 * Gives a piece of news its place: last in the first news item of its meeting, on the reading list of the meeting, or at
 * the next meeting to come. Refused when anybody changed it since it was shown, but not when it is there already: a
 * button pressed twice decides once.
 * @returns whether something changed, so that who offered it is told
 */
export const decideNews = async (
  trx: Trx,
  { meetingId, newsId, version, to }: DecideNews,
  now: Temporal.Instant,
): Promise<Outcome<{ isNew: boolean }, WhyNotDecide>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const news = await findNews(trx, newsId)
  if (news?.circleId !== meeting.circleId) return refused('notThere')
  if (news.state === to && (news.meetingId === meetingId) === (to !== 'moved')) return done({ isNew: false })
  if (news.meetingId !== meetingId || news.version !== version || news.state === 'withdrawn')
    return refused('changedMeanwhile')
  const place = await placeFor(trx, to, meeting, now)
  if (!place.done) return place
  await trx
    .updateTable('news_offer')
    .set((eb) => ({ ...place.value, state: to, version: eb('version', '+', 1) }))
    .where('id', '=', newsId)
    .execute()
  await raise(trx, news, to, place.value.meeting_id, now)
  return done({ isNew: true })
}

const placeFor = async (trx: Trx, to: NewsDecision, meeting: Meeting, now: Temporal.Instant) => {
  const nowhere = { meeting_id: meeting.id, placed_item_id: null, position: null }
  switch (to) {
    case 'reading':
      return meeting.state === 'cancelled' ? refused('closed') : done(nowhere)
    case 'moved': {
      const next = nextToCome(await lockMeetings(trx, meeting.circleId), meeting, now)
      return next ? done({ ...nowhere, meeting_id: next.id }) : refused('noNext')
    }
    case 'placed': {
      if (whyNotChange(meeting, now)) return refused('closed')
      const item = await findNewsItem(trx, meeting.id)
      if (!item) return refused('noItem')
      return done({ ...nowhere, placed_item_id: item.id, position: item.last + 1 })
    }
  }
}

/** The meeting to which news of another is moved: the next one by number that is to come; undefined when there is none. */
export const nextToCome = <M extends Pick<Meeting, 'number' | 'state' | 'heldOn' | 'startsAt' | 'timeZone'>>(
  meetings: readonly M[],
  { number }: { number: number },
  now: Temporal.Instant,
): M | undefined =>
  meetings.find((one) => one.number > number && one.state === 'planned' && !hasBegun(one, now))

// A pillar never falls back by itself; what was agreed with this in it, or without, is looked at again.
const raise = async (trx: Trx, news: News, to: NewsDecision, meetingId: string, now: Temporal.Instant) => {
  if (to === 'placed') await raisePillar(trx, { meetingId, kind: 'news', to: 'filled' }, now)
  if (to === 'moved') await raisePillar(trx, { meetingId, kind: 'news', to: 'offered' }, now)
  if (news.state === 'placed' && news.meetingId)
    await raisePillar(trx, { meetingId: news.meetingId, kind: 'news', to: 'filled' }, now)
}

const findNewsItem = (trx: Trx, meetingId: string) =>
  trx
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'news')
    .orderBy('position')
    .select('id')
    .select((eb) =>
      eb
        .selectFrom('news_offer')
        .where('news_offer.meeting_id', '=', meetingId)
        .select(sql<number>`coalesce(max(news_offer.position), 0)`.as('last'))
        .$asScalar()
        .$notNull()
        .as('last'),
    )
    .executeTakeFirst()

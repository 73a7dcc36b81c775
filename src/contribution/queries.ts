import { sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import type { NewsState } from '../db/contribution-tables.ts'
import { displayName } from '../people/person-name.ts'
import type { News } from './news.ts'

/**
 * What somebody offered in the circle of this registration, withdrawn ones too, in the order in which they did; also by
 * an earlier registration of theirs. One statement.
 */
export const findOwnNews = async (db: Db | Trx, registrationId: string): Promise<News[]> =>
  ownNews(db, registrationId).orderBy('offer.offered_at').orderBy('offer.id').execute()

/** One piece of it; undefined when it is not theirs. */
export const findOneOwnNews = async (
  db: Db | Trx,
  { registrationId, newsId }: { registrationId: string; newsId: string },
): Promise<News | undefined> => ownNews(db, registrationId).where('offer.id', '=', newsId).executeTakeFirst()

/** News of a meeting with what an organiser needs to know of who offered it. */
export interface NewsOfMeeting extends News {
  /** name of who offered it */
  offeredBy: string
  /** whether they still take part, so that they are told what becomes of it */
  takesPart: boolean
}

/**
 * What was offered for a meeting and not withdrawn: the placed ones first, in their order, the others in the order of
 * offering. One statement.
 */
export const findNewsOfMeeting = async (db: Db | Trx, meetingId: string): Promise<NewsOfMeeting[]> => {
  const rows = await news(db)
    .innerJoin('person', 'person.id', 'offer.person_id')
    .where('offer.meeting_id', '=', meetingId)
    .where('offer.state', '<>', 'withdrawn')
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('registration')
            .whereRef('registration.person_id', '=', 'offer.person_id')
            .whereRef('registration.circle_id', '=', 'offer.circle_id')
            .where('registration.state', '=', 'confirmed')
            .select('registration.id'),
        )
        .$castTo<boolean>()
        .as('takesPart'),
    )
    .orderBy('offer.position', (order) => order.asc().nullsLast())
    .orderBy('offer.offered_at')
    .orderBy('offer.id')
    .execute()
  return rows.map(({ firstName, namePrefix, lastName, ...row }) => ({
    ...row,
    offeredBy: displayName({ firstName, namePrefix, lastName }),
  }))
}

/** One piece of news, wherever it stands now; undefined when there is none. */
export const findNews = async (db: Db | Trx, newsId: string): Promise<News | undefined> =>
  news(db).where('offer.id', '=', newsId).executeTakeFirst()

const ownNews = (db: Db | Trx, registrationId: string) =>
  news(db)
    .innerJoin('registration as own', (join) =>
      join.onRef('own.person_id', '=', 'offer.person_id').onRef('own.circle_id', '=', 'offer.circle_id'),
    )
    .where('own.id', '=', registrationId)

// Placed is what stands in an item of its own meeting; when that item is put aside, so is the place.
const news = (db: Db | Trx) =>
  db
    .selectFrom('news_offer as offer')
    .leftJoin('programme_item as item', (join) =>
      join.onRef('item.id', '=', 'offer.placed_item_id').onRef('item.meeting_id', '=', 'offer.meeting_id'),
    )
    .select(['offer.id', 'offer.circle_id as circleId', 'offer.meeting_id as meetingId'])
    .select(['offer.registration_id as registrationId', 'offer.by_name as byName', 'offer.kind'])
    .select(['offer.title', 'offer.summary', 'offer.url', 'offer.minutes', 'offer.version'])
    .select(
      sql<NewsState>`case when offer.state = 'placed' and item.id is null then 'offered' else offer.state end`.as(
        'state',
      ),
    )

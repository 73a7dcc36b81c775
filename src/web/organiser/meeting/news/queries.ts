import type { Db } from '../../../../db/connect.ts'

/** The item in which news of a meeting is placed: the first of that kind. */
export interface NewsItem {
  id: string
  title: string
  minutes: number
}

/** That item; undefined when the programme has none. */
export const findNewsItem = (db: Db, meetingId: string): Promise<NewsItem | undefined> =>
  db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'news')
    .orderBy('position')
    .select(['id', 'title', 'minutes'])
    .executeTakeFirst()

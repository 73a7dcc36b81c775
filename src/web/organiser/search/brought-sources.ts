import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { foundColumns } from './found-row.ts'

/**
 * Cases that were not withdrawn, by their title and who brings them; by their question only when the whole circle may
 * read it. A case for any meeting is shown at the first one.
 */
export const casesOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('case_offer as offer')
    .innerJoin('circle', 'circle.id', 'offer.circle_id')
    // Asked once for all circles: case by case it cost most of this part.
    .leftJoin(
      sql<{ circle_id: string; id: string }>`(select distinct on (circle_id) circle_id, id from meeting
        order by circle_id, state desc, number)`.as('first'),
      (join) => join.onRef('first.circle_id', '=', 'offer.circle_id'),
    )
    .innerJoin('meeting', (join) => join.on(sql<boolean>`meeting.id = coalesce(offer.meeting_id, first.id)`))
    .leftJoin('registration', 'registration.id', 'offer.registration_id')
    .leftJoin('person', 'person.id', 'registration.person_id')
    .where('circle.institute_id', '=', instituteId)
    .where('offer.state', '<>', 'withdrawn')
    .select(
      foundColumns('case', {
        key: sql`offer.id`,
        number: sql`meeting.number`,
        title: sql`offer.title`,
        note: sql`concat_ws(' ', person.first_name, nullif(person.name_prefix, ''), person.last_name)`,
        day: sql`meeting.held_on`,
        own: sql`concat_ws(' ', offer.sought, person.name_sought)`,
        context: sql`concat_ws(' ', meeting.name_sought, circle.name_sought)`,
      }),
    )

/** News that was offered for a meeting and not withdrawn. */
export const newsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('news_offer as news')
    .innerJoin('circle', 'circle.id', 'news.circle_id')
    .innerJoin('meeting', 'meeting.id', 'news.meeting_id')
    .where('circle.institute_id', '=', instituteId)
    .where('news.state', '<>', 'withdrawn')
    .select(
      foundColumns('news', {
        key: sql`news.id`,
        number: sql`meeting.number`,
        title: sql`news.title`,
        note: sql`news.by_name`,
        day: sql`meeting.held_on`,
        own: sql`news.sought`,
        context: sql`concat_ws(' ', meeting.name_sought, circle.name_sought)`,
      }),
    )

/** What circles brought about. */
export const resultsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('result')
    .innerJoin('circle', 'circle.id', 'result.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('result.removed_at', 'is', null)
    .select(
      foundColumns('result', {
        key: sql`result.id`,
        title: sql`result.sentence`,
        day: sql`result.told_at::date`,
        own: sql`search_folded(result.sentence)`,
      }),
    )

/** Files of meetings, by their name. */
export const filesOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('attachment as file')
    .innerJoin('meeting', 'meeting.id', 'file.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('file.removed_at', 'is', null)
    .select(
      foundColumns('file', {
        key: sql`file.id`,
        number: sql`meeting.number`,
        title: sql`file.name`,
        note: sql`meeting.place`,
        day: sql`file.added_at::date`,
        own: sql`search_folded(concat_ws(' ', file.name, file.added_by_name))`,
        context: sql`concat_ws(' ', meeting.name_sought, circle.name_sought)`,
      }),
    )

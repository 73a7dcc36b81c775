import { NEWS_MINUTES } from '../contribution/news.ts'
import type { Db } from '../db/connect.ts'
import { displayName } from '../people/person-name.ts'
import { type Keys, keyOf } from './file-meeting.ts'
import { inFile, newsKinds, newsStates } from './file-words.ts'
import type { NewsInFile } from './news-in-file.ts'

/** The news of a circle as the file has it; nothing that was withdrawn, nor of who is not in the file. One statement. */
export const fileNews = async (db: Db, slug: string, keys: Keys): Promise<NewsInFile> => {
  const rows = await readNews(db, slug)
  return rows.flatMap((row, at) => {
    const submittedById = keys.people.get(row.personId)
    if (!submittedById || row.state === 'withdrawn') return []
    return [
      {
        id: row.key ?? `nieuws-${at + 1}`,
        meetingId: keyOf({ key: row.meetingKey, number: row.number }),
        date: row.offeredAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
        kind: inFile(newsKinds, row.kind),
        titleNl: row.title,
        submittedById,
        ...(row.byName === displayName(row) ? {} : { byName: row.byName }),
        summaryNl: row.summary,
        ...(row.url ? { url: row.url } : {}),
        ...(row.minutes === NEWS_MINUTES.usual ? {} : { minutes: row.minutes }),
        status: inFile(newsStates, row.state),
      },
    ]
  })
}

const readNews = (db: Db, slug: string) =>
  db
    .selectFrom('news_offer as offer')
    .innerJoin('circle', 'circle.id', 'offer.circle_id')
    .innerJoin('meeting', 'meeting.id', 'offer.meeting_id')
    .innerJoin('person', 'person.id', 'offer.person_id')
    .where('circle.slug', '=', slug)
    .orderBy('meeting.number')
    .orderBy('offer.position', (order) => order.asc().nullsLast())
    .orderBy('offer.offered_at')
    .orderBy('offer.import_key')
    .select(['offer.import_key as key', 'offer.person_id as personId', 'offer.by_name as byName'])
    .select(['offer.kind', 'offer.title', 'offer.summary', 'offer.url', 'offer.minutes', 'offer.state'])
    .select(['offer.offered_at as offeredAt', 'meeting.import_key as meetingKey', 'meeting.number'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .execute()

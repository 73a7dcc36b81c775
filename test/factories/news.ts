import { offerNews } from '../../src/contribution/offer-news.ts'
import type { Db } from '../../src/db/connect.ts'
import { NOW } from '../support/moment.ts'

/** Something that Zoë could have read. */
export const aPublication = {
  kind: 'publication' as const,
  title: 'Werkboek belangen in kaart',
  summary: 'Drie oefeningen om **belangen** te tekenen.',
  url: 'https://www.example.org/werkboek',
  minutes: 10,
  byName: 'Zoë van Fictief',
}

/** News that somebody offered as the form does. @returns its id */
export const someNews = async (
  db: Db,
  {
    registrationId,
    meetingId,
    ...changes
  }: { registrationId: string; meetingId: string; title?: string; minutes?: number },
): Promise<string> => {
  const newsId = crypto.randomUUID()
  const news = { ...aPublication, ...changes }
  const offered = await db
    .transaction()
    .execute((trx) => offerNews(trx, { newsId, registrationId, meetingId, news }, NOW))
  if (!offered.done) throw new Error(`nothing was offered: ${offered.reason}`)
  return newsId
}

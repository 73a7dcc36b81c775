import { offerNews } from '../../src/contribution/offer-news.ts'
import type { Db } from '../../src/db/connect.ts'
import { field } from '../../src/web/field.ts'
import type { NewsEntry } from '../../src/web/news-entry.ts'
import type { NewsFormPart } from '../../src/web/participant/news/fields.ts'
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

export const newsEntryExample: NewsEntry = {
  title: aPublication.title,
  badge: { kind: 'ok', text: 'In het programma' },
  about: 'Publicatie, 10 minuten, door Zoë van Fictief',
  text: null,
  link: { label: 'www.example.org', href: aPublication.url },
}

const option = (value: string, label: string) => ({ value, label, hint: null, isSelected: false })

export const newsFormExample: NewsFormPart = {
  action: '/participant/1/news',
  hidden: [{ name: 'newsId', value: '1' }],
  meeting: field({
    name: 'meetingId',
    label: 'Voor welke bijeenkomst?',
    options: [option('1', 'Zwolle, 10 december')],
  }),
  kind: field({ name: 'kind', label: 'Wat is het?', options: [option('news', 'Nieuws')] }),
  title: field({ name: 'title', label: 'Titel' }),
  summary: field({ name: 'summary', label: 'Waar gaat het over?' }),
  url: field({ name: 'url', label: 'Webadres' }),
  minutes: field({ name: 'minutes', label: 'Hoeveel tijd heb je nodig?' }),
  byName: field({ name: 'byName', label: 'Wie vertelt erover?' }),
  submit: { label: 'Bied dit aan', note: null, quiet: null },
}

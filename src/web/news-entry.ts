import type { NewsInput } from '../contribution/news.ts'
import type { NewsOfMeeting } from '../contribution/queries.ts'
import type { Translate } from '../i18n/words.ts'
import type { Link } from './layout.ts'
import type { Badge } from './parts.ts'

/** `news/entry`: a piece of news to read. */
export interface NewsEntry {
  title: string
  badge: Badge | null
  /** 'Publicatie, 5 minuten, door Zoë van Fictief' */
  about: string
  /** Markdown of people; null when there is nothing more to say */
  text: string | null
  link: Link | null
}

/** A piece of news as it is read everywhere; an empty name is left out, the link is named by whose site it leads to. */
export const newsEntry = (news: NewsInput, badge: Badge | null, t: Translate): NewsEntry => ({
  title: news.title,
  badge,
  about: t(news.byName === '' ? 'news:aboutUnnamed' : 'news:about', {
    kind: t(`news:kind.${news.kind}`),
    minutes: t('news:minutes', { count: news.minutes }),
    name: news.byName,
  }),
  text: news.summary || null,
  link: news.url ? { label: new URL(news.url).hostname, href: news.url } : null,
})

/** What participants bring to one meeting, on its page for who takes part. */
export interface NewsPart {
  title: string
  /** what is told and what is there to read; only those that hold something */
  lists: { title: string; entries: NewsEntry[] }[]
  /** to the page on which they offer something themselves */
  offer: Link
}

/** What is placed and what is on the reading list of a meeting; what has no place yet is between who offered it and the organiser. */
export const newsPart = (news: readonly NewsOfMeeting[], offerHref: string, t: Translate): NewsPart => ({
  title: t('news:meetingPage.title'),
  lists: (['placed', 'reading'] as const)
    .map((state) => ({
      title: t(`news:meetingPage.${state}`),
      entries: news
        .filter((one) => one.state === state)
        .map((one) => newsEntry(isSeen(one) ? one : { ...one, byName: '' }, null, t)),
    }))
    .filter(({ entries }) => entries.length > 0),
  offer: { label: t('news:meetingPage.offer'), href: offerHref },
})

// Who left the circle is no longer seen by the others; whom an organiser's file named never took part.
const isSeen = ({ registrationId, takesPart }: NewsOfMeeting) => takesPart || registrationId === null

import type { NewsInput } from '../contribution/news.ts'
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

/** A piece of news as it is read everywhere; the link is named by whose site it leads to. */
export const newsEntry = (news: NewsInput, badge: Badge | null, t: Translate): NewsEntry => ({
  title: news.title,
  badge,
  about: t('news:about', {
    kind: t(`news:kind.${news.kind}`),
    minutes: t('news:minutes', { count: news.minutes }),
    name: news.byName,
  }),
  text: news.summary || null,
  link: news.url ? { label: new URL(news.url).hostname, href: news.url } : null,
})

import type { News, NewsInput } from '../../../contribution/news.ts'
import { NEWS_MINUTES } from '../../../contribution/news.ts'
import { newsInput } from '../../../contribution/news-input.ts'
import { displayName } from '../../../people/person-name.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../organiser/typed.ts'

/** A piece of news as it was typed. */
export interface NewsForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: { meetingId: string; news: NewsInput } | null
}

/** The form before anything is typed: for the next meeting, told by who offers it. */
export const emptyNews = (own: OwnRegistration, choices: readonly OwnMeeting[]): NewsForm => ({
  typed: {
    newsId: crypto.randomUUID(),
    meetingId: choices[0]?.id ?? '',
    kind: 'experience',
    title: '',
    summary: '',
    url: '',
    minutes: String(NEWS_MINUTES.usual),
    byName: displayName(own),
  },
  faults: {},
  input: null,
})

/** What the form of a piece of news that is kept holds, field by field. */
export const typedNews = (news: News): Typed => ({
  meetingId: news.meetingId ?? '',
  kind: news.kind,
  title: news.title,
  summary: news.summary,
  url: news.url,
  minutes: String(news.minutes),
  byName: news.byName,
  version: String(news.version),
})

/** Reads a posted form; what is not right is named per field, and everything typed comes back. */
export const parseNews = (body: unknown): NewsForm => {
  const typed = typedOf(body)
  const { data, error } = newsInput.safeParse(typed)
  if (!data) return { typed, faults: faultsOf(error), input: null }
  const { meetingId, ...news } = data
  return { typed, faults: {}, input: { meetingId, news } }
}

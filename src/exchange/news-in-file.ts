import { z } from 'zod'
import type { ImportedNews } from '../contribution/import-news.ts'
import { NEWS_MINUTES } from '../contribution/news.ts'
import { displayName } from '../people/person-name.ts'
import { isWebAddress } from '../programme/item-input.ts'
import { day, filled, minutes, oneOf, says, text } from './file-values.ts'
import { inFile, newsKinds, newsKindsRead, newsStates } from './file-words.ts'

/** What was offered for the news of the meetings, in the order in which it is told. */
export const newsInFile = z.array(
  z.object({
    id: filled,
    meetingId: filled,
    date: day,
    // Files of others say it in more words; written is one of three.
    kind: oneOf(newsKindsRead).transform((word) => inFile(newsKinds, newsKindsRead[word])),
    titleNl: filled,
    submittedById: filled,
    byName: filled.optional(),
    summaryNl: text,
    url: text.refine(isWebAddress, { error: (issue) => says(issue.input, 'is no web address') }).optional(),
    minutes: minutes.optional(),
    status: oneOf(newsStates),
  }),
)

export type NewsInFile = z.infer<typeof newsInFile>

/** Ids by the keys of the file, and the names of its people. */
export interface IdsOfFile {
  meetingIds: Map<string, string>
  personIds: Map<string, string>
  people: { id: string; firstName: string; prefix: string; lastName: string }[]
}

/** What import needs for the news of a circle. */
export const newsFrom = (news: NewsInFile, { meetingIds, personIds, people }: IdsOfFile): ImportedNews[] =>
  news.map((one) => {
    const person = people.find(({ id }) => id === one.submittedById)
    const name = person
      ? displayName({ firstName: person.firstName, namePrefix: person.prefix, lastName: person.lastName })
      : ''
    return {
      key: one.id,
      meetingId: meetingIds.get(one.meetingId) ?? '',
      personId: personIds.get(one.submittedById) ?? '',
      kind: newsKinds[one.kind],
      title: one.titleNl,
      summary: one.summaryNl,
      url: one.url ?? '',
      minutes: one.minutes ?? NEWS_MINUTES.usual,
      byName: one.byName ?? name,
      state: newsStates[one.status],
      offeredAt: Temporal.PlainDate.from(one.date)
        .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '12:00' })
        .toInstant(),
    }
  })

import type { Translate } from '../../../i18n/words.ts'
import { displayName } from '../../../people/person-name.ts'
import { personalFields } from '../../../people/personal-data.ts'
import type { Kept } from './queries.ts'

/** All that is kept of somebody under the names of people/personal-data.ts; a draft and a session are not theirs here. */
export const ownFile = (kept: Kept): Record<string, unknown> => ({
  name: { first: kept.firstName, prefix: kept.namePrefix, last: kept.lastName, shown: displayName(kept) },
  email: kept.email,
  organisation: {
    name: kept.organisation ?? '',
    city: kept.city ?? '',
    changedAt: kept.organisationChangedAt,
  },
  municipality: kept.municipality,
  jobTitle: kept.jobTitle,
  addressing: { language: kept.language, formOfAddress: kept.formOfAddress },
  learningQuestion: kept.learningQuestion,
  practice: kept.practice ?? '',
  expectation: kept.expectation ?? '',
  brings: kept.brings,
  caseOffer: kept.caseOffer ?? '',
  news: kept.news,
  cases: kept.cases,
  results: kept.results,
  evaluations: kept.evaluations,
  groups: kept.groups,
  mayHost: kept.mayHost,
  photoConsent: kept.photoConsent ?? 'no',
  shownFields: kept.shownFields ?? [],
  state: {
    state: kept.state,
    registeredOn: kept.registeredOn,
    offerEndsAt: kept.offerEndsAt,
    isOfferedOutOfTurn: kept.isOfferedOutOfTurn,
    removalReason: kept.removalReason,
  },
  meetingAnswers: kept.meetingAnswers,
  substitute: kept.substitute,
  hostRequest: kept.hostRequests,
  plannedHost: kept.plannedHosts,
  expert: kept.expert,
  attendance: kept.attendance,
  waysIn: kept.waysIn,
  guest: kept.guest,
  list: kept.list,
  diet: { diets: kept.diets ?? [], other: kept.dietOther ?? '', consentedAt: kept.consentedAt },
  accessNeeds: kept.accessNeeds ?? '',
  letters: kept.letters,
  calendar: { followsOwnLink: kept.usesFeed, meetings: kept.calendar },
  calendarAnswer: kept.calendarAnswers,
  mail: kept.mails,
  link: kept.links,
})

/** The same as a text to read: a heading per piece, what it is for, and what is kept. */
export const ownText = (kept: Kept, t: Translate): string => {
  const file = ownFile(kept)
  const parts = personalFields
    .filter(({ key }) => key in file)
    .map(({ key }) =>
      [
        t(`privacy:field.${key}.name`).toUpperCase(),
        t(`privacy:field.${key}.purpose`),
        '',
        linesOf(file[key]).join('\n') || t('data:nothing'),
      ].join('\n'),
    )
  return `${[t('data:file.title'), ...parts].join('\n\n')}\n`
}

const linesOf = (value: unknown): string[] => {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one) => [...linesOf(one), ...(isPlain(one) ? [] : [''])])
  if (typeof value === 'object' && !(value instanceof Temporal.Instant))
    return Object.values(value).flatMap(linesOf)
  return [String(value)]
}

const isPlain = (value: unknown) => typeof value !== 'object'

import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'
import type { Door } from './queries.ts'

/** Where the organiser finds this meeting. */
export const meetingHref = ({ slug, number }: Door): string => `/organiser/circles/${slug}/meetings/${number}`

/** When and where, in one line. */
export const whenAndWhere = ({ heldOn, startsAt, endsAt, place }: Door, { t, language }: Reader): string =>
  `${dayInWords(heldOn, language)}, ${hoursInWords(startsAt, endsAt, language)}, ${place || t('series:placeUnknown')}`

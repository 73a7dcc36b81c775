import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { dayInWords, hoursInWords } from '../time/day-words.ts'
import type { Agenda } from './agenda.ts'

/** What stands on top of an agenda; `note` is null when there is nothing to add. */
export interface AgendaFact {
  term: string
  fact: string
  note: string | null
}

/** When and where a meeting is, and how one gets there as far as that is known. */
export const agendaFacts = ({ meeting, venue }: Agenda, t: Translate, language: Language): AgendaFact[] => [
  {
    term: t('agenda:page.when'),
    fact: dayInWords(meeting.heldOn, language),
    note: hoursInWords(meeting.startsAt, meeting.endsAt, language),
  },
  {
    term: t('agenda:page.where'),
    fact: venue.name || meeting.place || t('agenda:page.placeToBeDecided'),
    note: venue.address || (venue.name && meeting.place) || null,
  },
  ...arrivalOf(venue, t),
]

const arrivalOf = (venue: Agenda['venue'], t: Translate): AgendaFact[] => {
  const walk = venue.walkFromStationMinutes
  const step = venue.stepFree === null ? null : t(`agenda:page.stepFree.${venue.stepFree ? 'yes' : 'no'}`)
  const [fact, note] = walk === null ? [step, null] : [t('agenda:walkFromStation', { count: walk }), step]
  return fact === null ? [] : [{ term: t('agenda:page.arrival'), fact, note }]
}

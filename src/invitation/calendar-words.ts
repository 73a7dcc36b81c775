import { compareDays } from '../agenda/release/compare-days.ts'
import { differencesInWords } from '../agenda/release/difference-words.ts'
import type { ToldFacts } from '../db/letter-tables.ts'
import type { Language } from '../db/schema.ts'
import { readWords, type Translate } from '../i18n/words.ts'
import { dayInWords, hoursInWords, timeInWords } from '../time/day-words.ts'
import type { InvitedMeeting } from './invited-meeting.ts'
import { isSameProgramme } from './told-facts.ts'

// Read once, with the program: calendars are also written by doors that hold no translator, and words never change
// while it runs.
const words = readWords()

/** The translator of a reader's language. */
export const wordsIn = (language: Language): Translate => words[language]

/** 'Bijeenkomst 2 van 5 – Belangen op tafel'; 'Informatiebijeenkomst' for the one outside the series. */
export const titleInWords = (
  { number, slot, count, facts: { theme } }: InvitedMeeting,
  t: Translate,
): string => {
  if (number === null) return t('calendar:information')
  if (slot !== null) return t('calendar:slot', { number, count, slot })
  return theme === ''
    ? t('calendar:meeting', { number, count })
    : t('calendar:meetingWithTheme', { number, count, theme })
}

/** The same with the circle in front, because a calendar shows meetings of everything that one does. */
export const summaryInWords = (meeting: InvitedMeeting, circle: string, t: Translate): string => {
  const { number, slot, count, facts } = meeting
  if (number === null) return t('calendar:informationSummary', { circle })
  if (slot !== null) return t('calendar:slotSummary', { circle, number, count, slot })
  return facts.theme === ''
    ? t('calendar:summary', { circle, number, count })
    : t('calendar:summaryWithTheme', { circle, number, count, theme: facts.theme })
}

/** 'dinsdag 30 maart 2027, 09.30–16.30 uur'. */
export const whenInWords = ({ heldOn, startsAt, endsAt }: ToldFacts, language: Language): string =>
  `${dayInWords(heldOn, language)}, ${hoursInWords(startsAt, endsAt, language)}`

/** 'De Demokapel, Voorbeeldstraat 1, Amersfoort'; the city once. Empty while nothing is known. */
export const placeOf = ({ venue, address, place }: ToldFacts): string => {
  // As a whole word: the Bredeweg does not lie in Ede.
  const city = new RegExp(`(?<!\\p{L})${RegExp.escape(place)}(?!\\p{L})`, 'iu')
  const isNamed = city.test(`${venue}, ${address}`)
  return [venue, address, isNamed ? '' : place].filter(Boolean).join(', ')
}

/** The same, or that it is not known yet. */
export const whereInWords = (facts: ToldFacts, t: Translate): string =>
  placeOf(facts) || t('calendar:placeUnknown')

/** One line per item: '13.15 Intervisie'; without a time where none is known. */
export const programmeInWords = ({ lines }: InvitedMeeting, language: Language): string[] =>
  lines.map(({ startsAt, title }) =>
    startsAt === null ? title : `${timeInWords(startsAt, language)} ${title}`,
  )

/**
 * All that somebody needs who sees nothing but the calendar: date, time, place, way, programme, and whom to ask.
 * @param told what is said of day, time and place; the rest is as it is now
 * @param contact null in a feed, which names nobody
 */
export const descriptionInWords = (
  meeting: InvitedMeeting,
  told: ToldFacts,
  contact: string | null,
  language: Language,
): string => {
  const t = words[language]
  const programme = programmeInWords(meeting, language)
  const walk = meeting.walkFromStationMinutes
  const parts = [
    [whenInWords(told, language), whereInWords(told, t)],
    [meeting.route, walk === null ? '' : t('calendar:walkFromStation', { count: walk })],
    programme.length === 0 ? [] : [t('calendar:programme'), ...programme],
    contact === null ? [] : [t('calendar:questions', { contact })],
  ]
  return parts
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What changed, one line each, most important first: 'Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027'. */
export const changesInWords = (from: ToldFacts, meeting: InvitedMeeting, language: Language): string[] => {
  const t = words[language]
  const to = meeting.facts
  const pair = (inWords: (facts: ToldFacts) => string) => ({ from: inWords(from), to: inWords(to) })
  const day = pair(({ heldOn }) => dayInWords(heldOn, language))
  const hours = pair(({ startsAt, endsAt }) => hoursInWords(startsAt, endsAt, language))
  const where = pair((facts) => whereInWords(facts, t))
  const theme = pair((facts) => facts.theme || t('calendar:change.noTheme'))
  return [
    ...(day.from === day.to ? [] : [t('calendar:change.day', day)]),
    ...(hours.from === hours.to ? [] : [t('calendar:change.hours', hours)]),
    ...(where.from === where.to ? [] : [t('calendar:change.where', where)]),
    ...(theme.from === theme.to ? [] : [t('calendar:change.theme', theme)]),
    ...(from.route === to.route ? [] : [t('calendar:change.route')]),
    ...(isSameProgramme(from, to) ? [] : programmeChanges(from, meeting, language)),
  ]
}

// Of a version everybody hears what is another for them; of the working version only that it is.
const programmeChanges = (
  { release }: ToldFacts,
  { released, slot }: InvitedMeeting,
  language: Language,
): string[] => {
  const t = words[language]
  if (slot !== null) return [roomInWords(released, t)]
  if (!released) return [t('calendar:change.programme')]
  const { number, note, lines, earlier } = released
  const before = release === undefined ? undefined : earlier.get(release)
  return [
    ...(before
      ? differencesInWords(compareDays(before, lines), lines, t, language)
      : [t('calendar:change.firstRelease', { number })]),
    ...(note === '' ? [] : [t('calendar:change.note', { note })]),
  ]
}

// Of the programme an expert hears their own room and nothing else.
const roomInWords = (released: InvitedMeeting['released'], t: Translate): string => {
  const room = released?.lines[0]?.aspects.find(({ key }) => key === 'place')?.value ?? ''
  return room === '' ? t('calendar:change.noRoom') : t('calendar:change.room', { room })
}

import type { Agenda } from '../../agenda/agenda.ts'
import { asItRuns, type Delay } from '../../agenda/delay/delay.ts'
import { givenUpInWords } from '../../agenda/delay/delay-words.ts'
import { givenUp } from '../../agenda/delay/given-up.ts'
import { findingInWords } from '../../agenda/finding-words.ts'
import { releaseInWords } from '../../agenda/release-words.ts'
import type { Backstage } from '../../agenda/script/backstage.ts'
import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { MeetingNumbers } from '../../registration/meeting-numbers.ts'
import { dayInWords, hoursInWords, timeInWords, wallTimeOf } from '../../time/day-words.ts'
import type { Link } from '../layout.ts'
import type { Fact, Facts, PageHead } from '../parts.ts'
import { headOf } from '../visitor/agenda/pages.ts'
import { readyInWords, type ScriptLine, scriptLine } from './line.ts'

/** `script/sheet`: the director's script of a meeting, on a telephone and on A4. */
export interface ScriptSheet {
  head: PageHead
  cancelled: string | null
  /** which version this is; null when there is nothing to say */
  version: string | null
  facts: Facts
  /** what is different because the day runs late or early, in sentences */
  late: string[]
  /** what does not add up in the programme, in sentences */
  warnings: string[]
  /** what must be ready before the first item */
  ready: string | null
  label: string
  lines: ScriptLine[]
  /** null while nothing is in the programme */
  end: { time: string; word: string } | null
  empty: string | null
  /** on screen only */
  ways: Link[]
}

/** What the script says of its meeting. */
export interface ScriptFacts {
  /** as planned */
  agenda: Agenda
  /** how the day runs */
  delay: Delay
  backstage: Backstage
  numbers: MeetingNumbers
  ways: Link[]
}

/** The script: who leads what and when, what must be ready for it, and whom to call. */
export const scriptSheet = (
  facts: ScriptFacts,
  t: Translate,
  language: Language,
  now: Temporal.Instant,
): ScriptSheet => {
  const { agenda: planned, delay, backstage, ways } = facts
  const agenda = asItRuns(planned, delay)
  const { meeting, lines } = agenda
  const { kicker, title } = headOf(agenda, t)
  const last = lines.at(-1)
  return {
    head: {
      back: null,
      kicker,
      title: t('script:titleOf', { title }),
      lead: `${dayInWords(meeting.heldOn, language)}, ${hoursInWords(meeting.startsAt, meeting.endsAt, language)}`,
    },
    cancelled: meeting.state === 'cancelled' ? t('agenda:page.cancelled').trim() : null,
    version: releaseInWords(agenda, t, language, now),
    facts: { items: factsOf(facts, t) },
    late: givenUp(planned, agenda, () => false).map((one) => givenUpInWords(one, t, language)),
    warnings: warningsOf(agenda, t),
    ready: readyInWords(agenda, backstage, 0, t, language),
    label: t('agenda:axisLabel', { day: dayInWords(meeting.heldOn, language) }),
    lines: lines.flatMap((_, at) => scriptLine(agenda, backstage, at, t, language)),
    end: last ? { time: timeInWords(wallTimeOf(last.endMinute), language), word: t('agenda:end') } : null,
    empty: last ? null : t('agenda:finding.nothingPlanned'),
    ways,
  }
}

const factsOf = ({ agenda, numbers }: ScriptFacts, t: Translate): Fact[] => {
  const { venue, meeting, onTheDay, contact } = agenda
  const rows: [term: string, fact: string, note: string][] = [
    [t('agenda:page.where'), venue.name || meeting.place, venue.address],
    [t('script:expected'), t('script:people', { count: numbers.comes + numbers.substitutes }), ''],
    [t('agenda:day.contact'), onTheDay.contactName, onTheDay.contactPhone],
    [t('agenda:day.guide'), onTheDay.guide, ''],
    [t('agenda:day.backMarker'), onTheDay.backMarker, ''],
    [t('script:organiser'), contact.name, contact.phone],
    [t('agenda:venue.rooms'), venue.rooms.split('\n').filter(Boolean).join(', '), ''],
  ]
  return rows.flatMap(([term, fact, note]) =>
    fact === '' ? [] : [{ term, fact, note: note || null, href: null }],
  )
}

const warningsOf = ({ findings }: Agenda, t: Translate): string[] =>
  findings.filter(({ kind }) => kind !== 'nothingPlanned').map((one) => findingInWords(one, t))

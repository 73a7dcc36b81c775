import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { isPillar } from '../../programme/pillar.ts'
import { dayInWords, hoursInWords } from '../../time/day-words.ts'
import type { Agenda, AgendaItem } from '../agenda.ts'
import { titleBeside } from '../line-words.ts'

/** What a summary is made from. */
export interface SummaryFacts {
  /** as everybody may read it */
  agenda: Agenda
  centralQuestion: string
  /** sentences, without who told them */
  results: string[]
  /** the meeting is over: what was to come is told as what was done */
  isOver: boolean
  /** where everybody reads the agenda; null while nobody can */
  publicHref: string | null
}

/**
 * A meeting in short plain text, for colleagues at home: before it what is coming, afterwards what was done and came of
 * it. Of people only who leads in public is named; of cases no more than how many there are. Ends with a line break.
 */
export const summaryText = (facts: SummaryFacts, t: Translate, language: Language): string => {
  const { agenda, centralQuestion, publicHref } = facts
  const { meeting } = agenda
  if (meeting.state === 'cancelled') return textOf([headOf(agenda, t, language), [t('summary:cancelled')]])
  return textOf([
    headOf(agenda, t, language),
    centralQuestion === '' ? [] : [t('summary:about'), centralQuestion],
    ...summaryLists(facts, t).map(({ title, lines }) => listOf(title, lines)),
    publicHref === null ? [] : [t('summary:more', { href: publicHref })],
  ])
}

/**
 * The lists of a summary, those with something on them: the four pillars, what they bring, and results. A line that
 * begins with two spaces belongs to the one before it.
 */
export const summaryLists = (
  facts: Omit<SummaryFacts, 'centralQuestion' | 'publicHref'>,
  t: Translate,
): { title: string; lines: string[] }[] => {
  const { agenda, results, isOver } = facts
  const when = isOver ? 'after' : 'before'
  return [
    {
      title: t(`summary:programme.${when}`),
      lines: agenda.lines.flatMap((item) => lineOf(item, isOver, t)),
    },
    { title: t(`summary:outputs.${when}`), lines: outputsOf(agenda) },
    { title: t('summary:results'), lines: isOver ? results : [] },
  ].filter(({ lines }) => lines.length > 0)
}

/** Whether a meeting has ended, on its own clock. */
export const isOver = (
  { heldOn, endsAt, timeZone }: Pick<Agenda['meeting'], 'heldOn' | 'endsAt' | 'timeZone'>,
  now: Temporal.Instant,
): boolean => {
  const end = Temporal.PlainDate.from(heldOn).toPlainDateTime(Temporal.PlainTime.from(endsAt))
  return Temporal.PlainDateTime.compare(now.toZonedDateTimeISO(timeZone).toPlainDateTime(), end) > 0
}

// A blank line between paragraphs, and none for what has nothing to say.
const textOf = (paragraphs: string[][]): string =>
  `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`

const headOf = ({ circle, meeting, venue }: Agenda, t: Translate, language: Language): string[] => [
  t('agenda:page.kicker', { number: meeting.number, count: meeting.count, circle: circle.title }),
  ...(meeting.theme === '' ? [] : [meeting.theme]),
  `${dayInWords(meeting.heldOn, language)}, ${hoursInWords(meeting.startsAt, meeting.endsAt, language)}`,
  ...[[venue.name, meeting.place].filter(Boolean).join(', ')].filter(Boolean),
]

const listOf = (title: string, lines: string[]): string[] => [
  title,
  ...lines.map((line) => (line.startsWith('  ') ? line : `- ${line}`)),
]

// The four pillars only: when there is coffee interests nobody at home.
const lineOf = (item: AgendaItem, was: boolean, t: Translate): string[] => {
  if (!isPillar(item.kind)) return []
  const pillar = t(`agenda:pillar.${item.kind}`)
  const own = titleBeside(item, t)
  const title = own.toLowerCase() === pillar.toLowerCase() ? pillar : `${pillar}: ${own}`
  const people = [...new Set([...item.leads, ...item.experts.map(({ name }) => name)])]
  return [
    people.length === 0 ? title : t('summary:by', { title, people: people.join(', ') }),
    ...casesOf(item, was, t),
    ...item.newsTitles.map((topic) => `  - ${topic}`),
  ]
}

const casesOf = ({ groups }: AgendaItem, was: boolean, t: Translate): string[] => {
  const count = groups.filter((group) => group.case !== null).length
  return count === 0 ? [] : [`  ${t(was ? 'summary:casesDone' : 'summary:casesToCome', { count })}`]
}

const outputsOf = ({ lines }: Agenda): string[] =>
  lines.flatMap(({ deepDive }) => (deepDive?.output ? [deepDive.output.replaceAll(/\s+/g, ' ')] : []))

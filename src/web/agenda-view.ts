import type { Agenda, AgendaItem } from '../agenda/agenda.ts'
import { findingInWords } from '../agenda/finding-words.ts'
import { detailOf, titleBeside } from '../agenda/line-words.ts'
import { standingOf } from '../agenda/standing/standing-words.ts'
import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { isPillar } from '../programme/pillar.ts'
import { dayInWords, timeInWords, wallTimeOf } from '../time/day-words.ts'
import type { AgendaAxis, AgendaLine } from './parts.ts'

/** The agenda axis (partial `agenda-axis`) of a loaded agenda, in the words of the reader. */
export const agendaAxis = (agenda: Agenda, t: Translate, language: Language): AgendaAxis => ({
  label: t('agenda:axisLabel', { day: dayInWords(agenda.meeting.heldOn, language) }),
  endWord: t('agenda:end'),
  lines: agenda.lines.map((item, at) => lineOf(agenda, item, at, t, language)),
  overflow: overflowOf(agenda, t),
})

/** '25 minuten te veel, door Verdieping', or null when it fits. */
export const overflowOf = (agenda: Pick<Agenda, 'findings'>, t: Translate): string | null => {
  const tooLong = agenda.findings.find((finding) => finding.kind === 'tooLong')
  return tooLong ? findingInWords(tooLong, t) : null
}

const lineOf = (
  agenda: Agenda,
  item: AgendaItem,
  at: number,
  t: Translate,
  language: Language,
): AgendaLine => ({
  id: `item-${at + 1}`,
  startsAt: clock(item.startMinute, language),
  endsAt: clock(item.endMinute, language),
  minutes: item.minutes,
  minutesText: t('agenda:minutesShort', { count: item.minutes }),
  pillar: isPillar(item.kind) ? item.kind : null,
  pillarName: isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : null,
  title: titleBeside(item, t),
  who: detailOf(agenda, item, t),
  text: item.text || null,
  links: item.links.map(({ title, url }) => ({ label: title, href: url })),
  topics: item.newsTitles,
  note: item.deepDive?.output ? t('agenda:output', { output: item.deepDive.output }) : null,
  standing: standingOf(agenda, item, t, language),
})

const clock = (minute: number, language: Language) => timeInWords(wallTimeOf(minute), language)

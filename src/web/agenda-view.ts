import type { Agenda, AgendaItem } from '../agenda/agenda.ts'
import { findingInWords } from '../agenda/finding-words.ts'
import { detailOf, titleBeside } from '../agenda/line-words.ts'
import { ownInWords } from '../agenda/own-words.ts'
import { type AgendaReader, personalAgenda } from '../agenda/personal-agenda.ts'
import { standingOf } from '../agenda/standing/standing-words.ts'
import { stretchLines } from '../agenda/stretch-words.ts'
import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { isPillar } from '../programme/pillar.ts'
import { dayInWords, timeInWords, wallTimeOf } from '../time/day-words.ts'
import type { AgendaAxis, AgendaLine } from './parts.ts'

/**
 * The agenda axis (partial `agenda-axis`) of a loaded agenda, in the words of the reader.
 * @param reader whose day it is, with their own group, room and turns; null for everybody
 */
export const agendaAxis = (
  agenda: Agenda,
  t: Translate,
  language: Language,
  reader: AgendaReader | null = null,
): AgendaAxis => ({
  label: t('agenda:axisLabel', { day: dayInWords(agenda.meeting.heldOn, language) }),
  endWord: t('agenda:end'),
  lines: agenda.lines.map((item, at) => {
    const [own] = reader ? personalAgenda({ lines: [item] }, reader) : []
    const line = lineOf(agenda, { ...item, place: own?.place ?? item.place }, at, t, language)
    return { ...line, own: own ? ownInWords(own, t) : [] }
  }),
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
): Omit<AgendaLine, 'own'> => ({
  id: `item-${at + 1}`,
  startsAt: clock(item.startMinute, language),
  endsAt: clock(item.endMinute, language),
  minutes: item.minutes,
  minutesText: t('agenda:minutesShort', { count: item.minutes }),
  wait:
    item.waitMinutes === 0
      ? null
      : {
          startsAt: clock(item.startMinute - item.waitMinutes, language),
          minutes: item.waitMinutes,
          text: t('agenda:free', { count: item.waitMinutes }),
        },
  pillar: isPillar(item.kind) ? item.kind : null,
  pillarName: isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : null,
  title: titleBeside(item, t),
  who: detailOf(agenda, item, t, { withWalk: item.stretches.length === 0 }),
  text: item.text || null,
  links: item.links.map(({ title, url }) => ({ label: title, href: url })),
  topics: item.newsTitles,
  note: item.deepDive?.output ? t('agenda:output', { output: item.deepDive.output }) : null,
  stretches: stretchLines(item, t, language),
  standing: standingOf(agenda, item, t, language),
})

const clock = (minute: number, language: Language) => timeInWords(wallTimeOf(minute), language)

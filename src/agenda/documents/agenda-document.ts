import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { isPillar } from '../../programme/pillar.ts'
import { markdownToText } from '../../render/markdown.ts'
import { dayInWords, hoursInWords, timeInWords, wallTimeOf } from '../../time/day-words.ts'
import type { Agenda, AgendaItem } from '../agenda.ts'
import { findingInWords, roomInWords } from '../finding-words.ts'
import { detailOf, titleBeside } from '../line-words.ts'

/** An agenda in finished words; text, page and word processor file are all made from this one. */
export interface AgendaDocument {
  language: Language
  kicker: string
  title: string
  /** 'donderdag 10 december 2026, 12.00–18.00 uur' */
  when: string
  /** venue and address, or the city; empty while nothing is known */
  where: string
  /** 'Deze bijeenkomst gaat niet door.'; null when it does */
  cancelled: string | null
  lines: {
    time: string
    pillar: string | null
    title: string
    detail: string | null
    text: string[]
    minutes: string
  }[]
  /** the closing time, with its word */
  end: { time: string; word: string } | null
  findings: string[]
  foot: string
}

/** Puts an agenda into words. */
export const agendaDocument = (agenda: Agenda, t: Translate, language: Language): AgendaDocument => {
  const { circle, meeting, venue, institute, contact, lines } = agenda
  const last = lines.at(-1)
  return {
    language,
    kicker: t('agenda:page.kicker', { number: meeting.number, count: meeting.count, circle: circle.title }),
    title: meeting.theme || t('agenda:page.titleWithoutTheme', { number: meeting.number }),
    when: `${dayInWords(meeting.heldOn, language)}, ${hoursInWords(meeting.startsAt, meeting.endsAt, language)}`,
    where: [venue.name, venue.address || meeting.place].filter(Boolean).join(', '),
    cancelled: meeting.state === 'cancelled' ? t('agenda:page.cancelled').trim() : null,
    lines: lines.map((line) => lineOf(agenda, line, t, language)),
    end: last ? { time: clock(last.endMinute, language), word: t('agenda:end') } : null,
    findings: agenda.findings.flatMap((finding) =>
      [findingInWords(finding, t), roomInWords(finding, t) ?? []].flat(),
    ),
    foot: [institute.name, contact.name, contact.email, contact.phone].filter(Boolean).join(' · '),
  }
}

const lineOf = (agenda: Agenda, item: AgendaItem, t: Translate, language: Language) => ({
  time: clock(item.startMinute, language),
  pillar: isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : null,
  title: titleBeside(item, t),
  detail: detailOf(agenda, item, t),
  text: textOf(item, t),
  minutes: t('agenda:minutesShort', { count: item.minutes }),
})

// Where it is read no link can be pressed: its address is written out.
const textOf = ({ text, deepDive, links }: AgendaItem, t: Translate): string[] => [
  ...(text === '' ? [] : markdownToText(text).split('\n')),
  ...(deepDive?.output ? t('agenda:output', { output: deepDive.output }).split('\n') : []),
  ...links.map(({ title, url }) => `${title}: ${url}`),
]

const clock = (minute: number, language: Language) => timeInWords(wallTimeOf(minute), language)

import type { Pillar } from '../../db/programme-tables.ts'
import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { isPillar } from '../../programme/pillar.ts'
import { markdownToText } from '../../render/markdown.ts'
import { timeInWords, wallTimeOf } from '../../time/day-words.ts'
import type { Agenda, AgendaItem } from '../agenda.ts'
import type { AgendaGroup } from '../intervision-groups.ts'
import { detailOf, titleBeside } from '../line-words.ts'
import { ownInWords } from '../own-words.ts'
import { type AgendaReader, personalAgenda } from '../personal-agenda.ts'
import { type Standing, standingOf } from '../standing/standing-words.ts'
import { type StretchLine, stretchLines } from '../stretch-words.ts'

/** One item of an agenda in finished words. */
export interface DocumentLine {
  /** '12.55' */
  startsAt: string
  endsAt: string
  /** whole minutes, from 1 */
  minutes: number
  /** '20 min' */
  minutesText: string
  pillar: Pillar | null
  /** stands whenever `pillar` stands */
  pillarName: string | null
  title: string
  /** who and where; null when there is nothing to add */
  detail: string | null
  /** Markdown, for what can show it; empty when there is nothing more to say */
  markdown: string
  /** the same without marks, a line each; a line of a list begins with '- ' */
  text: string[]
  /** minutes without a programme before it; null when there are none */
  wait: { startsAt: string; minutes: number; text: string } | null
  /** what happens within it, by the clock */
  stretches: StretchLine[]
  /** '2 groepen: groep 1: Raadzaal, …', or one's own group and turn; null when there are none, and for who does not come */
  groups: string | null
  /** what is told in it, a title each */
  topics: string[]
  /** what people take away; null when nobody said so */
  output: string | null
  links: { label: string; href: string }[]
  /** look-back or look-ahead; null for every other item */
  standing: Standing | null
}

/** Puts one item into words. */
export const documentLine = (
  agenda: Agenda,
  item: AgendaItem,
  t: Translate,
  language: Language,
  { comes, own = null }: { comes: boolean; own?: AgendaReader | null },
): DocumentLine => {
  const [mine] = own ? personalAgenda({ lines: [item] }, own) : []
  return {
    startsAt: clockIn(item.startMinute, language),
    endsAt: clockIn(item.endMinute, language),
    minutes: item.minutes,
    minutesText: t('agenda:minutesShort', { count: item.minutes }),
    pillar: isPillar(item.kind) ? item.kind : null,
    pillarName: isPillar(item.kind) ? t(`agenda:pillar.${item.kind}`) : null,
    title: titleBeside(item, t),
    detail: detailOf(agenda, { ...item, place: mine?.place ?? item.place }, t, {
      withWalk: item.stretches.length === 0,
    }),
    wait: waitOf(item, t, language),
    stretches: stretchLines(item, t, language),
    groups: mine ? ownInWords(mine, t).join(' ') || null : comes ? groupsInWords(item.groups, t) : null,
    markdown: item.text,
    text: item.text === '' ? [] : markdownToText(item.text).split('\n'),
    topics: item.newsTitles,
    output: item.deepDive?.output ? t('agenda:output', { output: item.deepDive.output }) : null,
    links: item.links.map(({ title, url }) => ({ label: title, href: url })),
    standing: standingOf(agenda, item, t, language),
  }
}

const waitOf = (
  { waitMinutes: minutes, startMinute }: AgendaItem,
  t: Translate,
  language: Language,
): DocumentLine['wait'] =>
  minutes === 0
    ? null
    : {
        startsAt: clockIn(startMinute - minutes, language),
        minutes,
        text: t('agenda:free', { count: minutes }),
      }

// How many and in which room; who is in them stands in nobody's document.
const groupsInWords = (groups: AgendaGroup[], t: Translate): string | null => {
  if (groups.length === 0) return null
  const each = groups.map(({ number, room }) =>
    room === ''
      ? t('agenda:document.groupWithoutRoom', { number })
      : t('agenda:document.group', { number, room }),
  )
  return `${t('agenda:document.groups', { count: groups.length })}: ${each.join(', ')}`
}

/** Minutes after midnight on the clock of the reader: 775 → '12.55' or '12:55'. */
export const clockIn = (minute: number, language: Language): string =>
  timeInWords(wallTimeOf(minute), language)

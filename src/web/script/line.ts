import type { Agenda, AgendaItem } from '../../agenda/agenda.ts'
import { detailOf, titleBeside } from '../../agenda/line-words.ts'
import { type Backstage, evaluationMoment, readyFor } from '../../agenda/script/backstage.ts'
import { type Standing, standingOf } from '../../agenda/standing/standing-words.ts'
import { type StretchLine, stretchLines } from '../../agenda/stretch-words.ts'
import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { isPillar } from '../../programme/pillar.ts'
import { hoursInWords, timeInWords, wallTimeOf } from '../../time/day-words.ts'
import type { Facts, PillarName } from '../parts.ts'
import { type GroupLine, groupLine, needsOf } from './stage.ts'

/** One item in the director's script. */
export interface ScriptLine {
  id: string
  startsAt: string
  endsAt: string
  minutes: string
  pillar: { name: PillarName; label: string } | null
  title: string
  /** who leads it, and where */
  who: string | null
  /** minutes without a programme before it, in words; null when there are none */
  wait: string | null
  /** what happens within it, by the clock */
  stretches: StretchLine[]
  /** what is told in it, a title each */
  topics: string[]
  /** what must be ready for it; null when nothing has to */
  needs: Facts | null
  /** the groups of the intervision; none for any other item */
  groups: GroupLine[]
  /** for organisers only */
  note: { title: string; text: string } | null
  /** what stands there without anybody typing it: look-back or look-ahead */
  standing: Standing | null
  evaluation: string | null
  /** what to make ready meanwhile, for what comes next */
  ready: string | null
}

/** The item at `at`, with what must be made ready while it goes on. */
export const scriptLine = (
  agenda: Agenda,
  backstage: Backstage,
  at: number,
  t: Translate,
  language: Language,
): ScriptLine[] => {
  const item = agenda.lines[at]
  if (!item) return []
  const stage = backstage.items.find(({ itemId }) => itemId === item.itemId)
  const pillar = isPillar(item.kind) ? item.kind : null
  const note = stage?.internalNote ?? ''
  return [
    {
      id: `item-${at + 1}`,
      startsAt: clock(item.startMinute, language),
      endsAt: clock(item.endMinute, language),
      minutes: t('agenda:minutesShort', { count: item.minutes }),
      pillar: pillar && { name: pillar, label: t(`agenda:pillar.${pillar}`) },
      title: titleBeside(item, t),
      who: whoOf(agenda, item, t),
      wait: item.waitMinutes > 0 ? t('agenda:wait', { count: item.waitMinutes }) : null,
      stretches: stretchLines(item, t, language),
      topics: item.newsTitles,
      needs: stage ? needsOf(stage, t) : null,
      groups: hasGroups(agenda, item) ? backstage.groups.map((group) => groupLine(group, t)) : [],
      note: note === '' ? null : { title: t('script:note'), text: note },
      standing: standingOf(agenda, item, t, language),
      evaluation: evaluationOf(agenda, item, t, language),
      ready: readyInWords(agenda, backstage, at + 1, t, language),
    },
  ]
}

/** 'Klaar om 10.10 uur voor Intervisie: Zoë van Fictief, in de raadzaal. Nodig: flipovers.' Null when nothing has to be. */
export const readyInWords = (
  agenda: Agenda,
  backstage: Backstage,
  next: number,
  t: Translate,
  language: Language,
): string | null => {
  const ready = readyFor(agenda, backstage, next)
  if (!ready) return null
  const about = { time: clock(ready.minute, language), title: ready.title }
  const people = ready.people.join(', ')
  const where = ready.place === '' ? people : t('script:readyWhere', { people, place: ready.place })
  return [
    people === '' ? t('script:readyItem', about) : t('script:ready', { ...about, people: where }),
    ...(ready.needs === '' ? [] : [t('script:readyNeeds', { needs: ready.needs })]),
  ].join(' ')
}

// Everybody who leads: the agenda leaves them out of a break or a lunch.
const whoOf = (agenda: Agenda, item: AgendaItem, t: Translate): string | null => {
  const detail = detailOf(agenda, item, t, { withWalk: item.stretches.length === 0 })
  const others = item.leads.filter((name) => !detail?.includes(name))
  return [...others, detail].filter(Boolean).join(' · ') || null
}

// The groups of a meeting are divided once: they stand at its first intervision.
const hasGroups = ({ lines }: Agenda, item: AgendaItem) =>
  lines.find(({ kind }) => kind === 'intervision') === item

const evaluationOf = (agenda: Agenda, item: AgendaItem, t: Translate, language: Language): string | null => {
  const moment = evaluationMoment(agenda.lines)
  if (moment?.itemId !== item.itemId) return null
  const hours = hoursInWords(wallTimeOf(moment.startMinute), wallTimeOf(moment.endMinute), language)
  return t('script:evaluation', { hours })
}

const clock = (minute: number, language: Language) => timeInWords(wallTimeOf(minute), language)

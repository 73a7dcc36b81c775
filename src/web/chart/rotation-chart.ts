import type { Translate } from '../../i18n/words.ts'

/** `chart/rotation`: organisations against meetings. It is a table itself, with a mark for who hosts and who was asked. */
export interface RotationChart {
  title: string | null
  /** what it shows, in a sentence or two */
  finding: string
  label: string
  organisation: string
  turns: string
  meetings: { number: number; heard: string; seen: string }[]
  rows: { name: string; marks: RotationMark[]; turns: string }[]
  /** who did not host and was not asked, when they are too many for the table; null when all stand in it */
  others: { summary: string; names: string[] } | null
  legend: RotationMark[]
}

export interface RotationMark {
  kind: 'host' | 'asked' | 'open' | 'none'
  /** the mark in words; empty for none */
  text: string
}

/** Who hosts which meeting, and who could. */
export interface RotationFacts {
  meetings: RotationMeeting[]
  /** everybody who may host, by name */
  organisations: { id: string; name: string }[]
}

export interface RotationMeeting {
  number: number
  /** '10 dec', for who sees the table */
  shortDay: string
  /** 'donderdag 10 december 2026', for who hears it */
  day: string
  isCancelled: boolean
  hostId: string | null
  /** who was asked and did not answer yet */
  askedId: string | null
}

/** Hosts in order of their first turn, then who was asked, then everybody without a turn. */
export const rotationChart = (
  { title, facts }: { title: string | null; facts: RotationFacts },
  t: Translate,
): RotationChart => {
  const meetings = facts.meetings.filter(({ isCancelled }) => !isCancelled)
  const known = facts.organisations.map((organisation) => ({
    ...organisation,
    marks: meetings.map((meeting) => markOf(organisation.id, meeting, t)),
    turns: meetings.filter(({ hostId }) => hostId === organisation.id).length,
  }))
  const involved = known
    .filter(({ marks }) => marks.some(({ kind }) => kind !== 'none'))
    .toSorted((a, b) => Number(b.turns > 0) - Number(a.turns > 0) || firstMark(a.marks) - firstMark(b.marks))
  const waiting = known.filter(({ marks }) => marks.every(({ kind }) => kind === 'none'))
  const shown = waiting.length > MOST_WAITING ? involved : [...involved, ...waiting]
  const rows = shown.map(({ name, marks, turns }) => ({
    name,
    marks,
    turns: String(turns),
  }))
  const open = meetings.filter(isOpen)
  return {
    title,
    finding: findingOf(meetings, known, t),
    label: t('chart:rotation.table'),
    organisation: t('chart:rotation.organisation'),
    turns: t('chart:rotation.turns'),
    meetings: meetings.map(({ number, day, shortDay }) => ({
      number,
      heard: t('chart:rotation.meeting', { number, day }),
      seen: shortDay,
    })),
    rows: open.length > 0 ? [...rows, openRow(meetings, t)] : rows,
    others:
      waiting.length > MOST_WAITING
        ? {
            summary: t('chart:rotation.others', { count: waiting.length }),
            names: waiting.map(({ name }) => name),
          }
        : null,
    legend: legendOf([...rows.flatMap(({ marks }) => marks), ...(open.length > 0 ? [openMark(t)] : [])]),
  }
}

/** More organisations without a turn than this are named below the table. */
const MOST_WAITING = 6

const NONE: RotationMark = { kind: 'none', text: '' }

const openMark = (t: Translate): RotationMark => ({ kind: 'open', text: t('chart:rotation.open') })

const isOpen = ({ hostId, askedId }: RotationMeeting) => hostId === null && askedId === null

const markOf = (id: string, { hostId, askedId }: RotationMeeting, t: Translate): RotationMark => {
  if (hostId === id) return { kind: 'host', text: t('chart:rotation.host') }
  return hostId === null && askedId === id ? { kind: 'asked', text: t('chart:rotation.asked') } : NONE
}

const firstMark = (marks: RotationMark[]) => marks.findIndex(({ kind }) => kind !== 'none')

/** Where nobody hosts and nobody was asked. */
const openRow = (meetings: RotationMeeting[], t: Translate): RotationChart['rows'][number] => ({
  name: t('chart:rotation.nobody'),
  marks: meetings.map((meeting) => (isOpen(meeting) ? openMark(t) : NONE)),
  turns: '',
})

const legendOf = (marks: RotationMark[]): RotationMark[] => {
  const kinds = new Map(marks.filter(({ kind }) => kind !== 'none').map((mark) => [mark.kind, mark]))
  return (['host', 'asked', 'open'] as const).flatMap((kind) => kinds.get(kind) ?? [])
}

const findingOf = (
  meetings: RotationMeeting[],
  organisations: { name: string; turns: number }[],
  t: Translate,
): string => {
  if (meetings.length === 0) return t('chart:rotation.finding.nothing')
  const hosted = meetings.filter(({ hostId }) => hostId !== null).length
  const known =
    hosted === meetings.length
      ? t('chart:rotation.finding.all')
      : t('chart:rotation.finding.some', { count: hosted, of: meetings.length })
  const twice = organisations.filter(({ turns }) => turns > 1).map(({ name }) => name)
  const never = organisations.filter(({ turns }) => turns === 0).length
  if (twice.length === 0) return known
  const more = t('chart:rotation.finding.twice', { count: twice.length, names: twice.join(', ') })
  return never === 0
    ? `${known} ${more}`
    : `${known} ${more} ${t('chart:rotation.finding.never', { count: never })}`
}

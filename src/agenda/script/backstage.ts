import type { Agenda, AgendaItem } from '../agenda.ts'

/** What the director's script tells beyond the agenda: of each item, and of the groups of the intervision. */
export interface Backstage {
  items: BackstageItem[]
  /** by number */
  groups: ScriptGroup[]
}

/** Empty texts where nobody said anything. */
export interface BackstageItem {
  itemId: string
  /** what must be ready for it */
  needs: string
  /** of a deep dive */
  materials: string
  /** for organisers only */
  internalNote: string
  /** what guest experts asked for; for organisers only */
  expertNeeds: { name: string; needs: string }[]
}

export interface ScriptGroup {
  number: number
  room: string
  facilitator: string | null
  /** null while it has none, and for who may not read it */
  caseTitle: string | null
  /** how many people are in it */
  people: number
  /** their names; for organisers only */
  members: string[]
}

/** The same for the host of a meeting: without internal notes, what experts asked for, cases, and who is in which group. */
export const forHost = ({ items, groups }: Backstage): Backstage => ({
  items: items.map((item) => ({ ...item, internalNote: '', expertNeeds: [] })),
  groups: groups.map((group) => ({ ...group, caseTitle: null, members: [] })),
})

/** Who and what must be ready for an item. */
export interface Ready {
  /** when it begins, in minutes after local midnight */
  minute: number
  title: string
  /** names, each once */
  people: string[]
  place: string
  needs: string
}

/**
 * What must be ready before the item at `next` begins: who leads it or is its guest, who facilitates a group, who guides
 * the walk, and what it needs.
 * @returns null when there is no such item, or nobody and nothing has to be ready for it
 */
export const readyFor = (agenda: Agenda, { items, groups }: Backstage, next: number): Ready | null => {
  const item = agenda.lines[next]
  if (!item) return null
  const stage = items.find(({ itemId }) => itemId === item.itemId)
  const needs = [stage?.needs, stage?.materials].filter(Boolean).join('; ')
  const named = peopleOf(agenda, item, groups).flatMap((names) => names.split(',').map((name) => name.trim()))
  const people = [...new Set(named.filter((name) => name !== ''))]
  if (people.length === 0 && needs === '') return null
  return { minute: item.startMinute, title: item.title, people, place: item.place, needs }
}

// Who guides the walk and who walks last are texts of the host, and may name several people.
const peopleOf = (agenda: Agenda, item: AgendaItem, groups: ScriptGroup[]): string[] => {
  const { guide, backMarker } = agenda.onTheDay
  const own = [...item.leads, ...item.experts.map(({ name }) => name)]
  if (item.kind === 'intervision') return [...own, ...groups.flatMap(({ facilitator }) => facilitator ?? [])]
  if (item.kind === 'projectVisit') return [...own, guide, backMarker]
  return own
}

/** So many minutes at the end of a programme are for looking back on the day together. */
const EVALUATION_MINUTES = 15

/**
 * When the day is evaluated: the last quarter of an hour of the last closing, or all of it when it is shorter.
 * @returns the closing and the minutes after local midnight; null when the programme has none
 */
export const evaluationMoment = (
  lines: Pick<AgendaItem, 'itemId' | 'kind' | 'startMinute' | 'endMinute'>[],
): { itemId: string; startMinute: number; endMinute: number } | null => {
  const closing = lines.findLast(({ kind }) => kind === 'closing')
  if (!closing) return null
  const { itemId, endMinute } = closing
  return { itemId, startMinute: Math.max(closing.startMinute, endMinute - EVALUATION_MINUTES), endMinute }
}

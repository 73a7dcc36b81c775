import type { LetterState } from '../../../db/letter-tables.ts'
import type { LetterKind } from '../../../mail/letter-kinds.ts'
import { letterShapes } from '../../../mail/letter-shape.ts'

/** How far letters are, as an organiser asks for them; in the order in which the page names them. */
export const GROUPS = ['decide', 'underway', 'held', 'failed', 'sent', 'never'] as const
export type Group = (typeof GROUPS)[number]

/**
 * The states of a group. Failed letters that somebody settled count among what never left; letters that came back count as
 * failed until somebody settled them.
 */
export const GROUP_STATES: Record<Group, readonly LetterState[]> = {
  decide: ['draft', 'blocked'],
  underway: ['written', 'queued', 'sending'],
  held: ['held'],
  failed: ['failed', 'sent'],
  sent: ['sent'],
  never: ['superseded', 'discarded', 'withdrawn', 'failed'],
}

/** Which letters an organiser wants to see: what stands behind the `?` of the outbox. */
export interface LetterFilter {
  /** slug of a circle; empty for all */
  circle: string
  group: Group | ''
  kind: LetterKind | ''
  /** part of the name or address of who gets it; empty for everybody */
  text: string
}

/** Reads a filter from an address or a form. What is not understood there counts as not asked. */
export const readFilter = (said: Readonly<Record<string, unknown>>): LetterFilter => {
  const text = (name: string): string => {
    const value = said[name]
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
  }
  return {
    circle: text('circle'),
    group: GROUPS.find((group) => group === text('group')) ?? '',
    kind: LETTER_KINDS.find((kind) => kind === text('kind')) ?? '',
    text: text('text'),
  }
}

/** The parts of a filter that are asked for, as an address or a form says them. */
export const filterParts = (filter: LetterFilter): { name: string; value: string }[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === '' ? [] : [{ name, value: String(value) }]))

/** The address of the outbox, or of a page below it, with this filter. */
export const filterHref = (filter: LetterFilter, path = '/organiser/letters'): string => {
  const parts = filterParts(filter).map(({ name, value }): [string, string] => [name, value])
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts)}`
}

/** Every kind of letter that this version knows. */
export const LETTER_KINDS: readonly LetterKind[] = Object.keys(letterShapes).filter(
  (kind): kind is LetterKind => Object.hasOwn(letterShapes, kind),
)

const LONGEST = 100

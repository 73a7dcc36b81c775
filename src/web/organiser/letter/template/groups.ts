import type { LetterKind } from '../../../../mail/letter-kinds.ts'
import { modeRule } from '../../../../mail/letter-mode.ts'
import { letterShapes } from '../../../../mail/letter-shape.ts'

export type LetterGroup =
  | 'people'
  | 'information'
  | 'host'
  | 'contribution'
  | 'expert'
  | 'meeting'
  | 'overTime'

// Kinds that begin alike are about the same; whatever fits nowhere is about people and their place.
const BEGINNINGS: readonly [RegExp, LetterGroup][] = [
  [/^(information|guest)/, 'information'],
  [/^host/, 'host'],
  [/^(news|case|contribution)/, 'contribution'],
  [/^expert/, 'expert'],
  [/^(meeting|programmeChanged|attendance|substitute|erased)/, 'meeting'],
]

/** All kinds of letters, under what they are about, in the order in which a circle meets them. */
export const letterGroups = (): { group: LetterGroup; kinds: LetterKind[] }[] => {
  const kinds = Object.keys(letterShapes) as LetterKind[] // as: the keys of the table of all kinds
  const groups: LetterGroup[] = [
    'people',
    'information',
    'host',
    'overTime',
    'meeting',
    'contribution',
    'expert',
  ]
  return groups.map((group) => ({ group, kinds: kinds.filter((kind) => groupOf(kind) === group) }))
}

const groupOf = (kind: LetterKind): LetterGroup => {
  if (modeRule(kind)?.mayBeOff) return 'overTime'
  return BEGINNINGS.find(([beginning]) => beginning.test(kind))?.[1] ?? 'people'
}

/** Whether this version of the program knows a kind of letter by that name. */
export const isKind = (name: string): name is LetterKind => Object.hasOwn(letterShapes, name)

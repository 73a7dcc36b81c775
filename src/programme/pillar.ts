import type { Pillar, ProgrammeItemKind, ProgrammeItemState } from '../db/programme-tables.ts'

/** The four pillars on which every meeting stands, in the order in which the format names them. */
export const PILLARS: readonly Pillar[] = ['news', 'intervision', 'deepDive', 'projectVisit']

/** Whether an item is one of the four pillars, or part of the frame around them: arrival, lunch, a break. */
export const isPillar = (kind: ProgrammeItemKind): kind is Pillar => PILLARS.some((pillar) => pillar === kind)

/** Every kind of item, in the order in which a day usually has them. */
export const ITEM_KINDS = [
  'arrival',
  'welcome',
  'news',
  'intervision',
  'break',
  'lunch',
  'deepDive',
  'projectVisit',
  'closing',
  'drinks',
] as const satisfies ProgrammeItemKind[]

/** How far a pillar has come, from nothing to agreed. */
export const ITEM_STATES = ['empty', 'offered', 'filled', 'agreed'] as const satisfies ProgrammeItemState[]

/** The longest title of an item, in characters. */
export const LONGEST_TITLE = 300

/** Fewest and most minutes of one item. */
export const ITEM_MINUTES = { least: 1, most: 1440 } as const

/** The pillars that have no filled or agreed item: what a meeting still misses. */
export const missingPillars = (items: { kind: ProgrammeItemKind; state: ProgrammeItemState }[]): Pillar[] =>
  PILLARS.filter(
    (pillar) =>
      !items.some((item) => item.kind === pillar && (item.state === 'filled' || item.state === 'agreed')),
  )

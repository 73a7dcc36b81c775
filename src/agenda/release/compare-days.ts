import type { ComparedLine } from './compared-line.ts'

/** One thing that somebody should hear of a new version; one sentence each. */
export type DayChange =
  | { kind: 'added' | 'removed'; line: ComparedLine }
  /** everything that is in both begins so many minutes later, or earlier when below zero */
  | { kind: 'shiftedAll'; minutes: number }
  /** the same, from this line on */
  | { kind: 'shiftedFrom'; line: ComparedLine; minutes: number }
  | {
      kind: 'changed'
      /** as it is now, with the title that it had */
      line: ComparedLine
      /** its new title; null when it is called as it was */
      title: string | null
      /** minutes later; below zero is earlier, and 0 also when all lines from some point on shifted alike */
      later: number
      /** minutes longer; below zero is shorter */
      longer: number
      aspects: ComparedLine['aspects']
    }

/** What is another in a day, merged per line, in the order of the new day; what is gone stands where it stood. */
export const compareDays = (older: readonly ComparedLine[], newer: readonly ComparedLine[]): DayChange[] => {
  const before = new Map(older.map((line) => [line.itemId, line]))
  const stays = new Set(newer.map(({ itemId }) => itemId))
  const pairs = newer.flatMap((line) => {
    const old = before.get(line.itemId)
    return old ? [{ old, line, later: line.startMinute - old.startMinute }] : []
  })
  const run = lastRun(pairs.map(({ later }) => later))
  const shifted = new Set(pairs.slice(run.from).map(({ line }) => line.itemId))
  const first = pairs[run.from]
  const gone = older.filter(({ itemId }) => !stays.has(itemId))
  return [
    ...(run.from === 0 && first ? [{ kind: 'shiftedAll' as const, minutes: first.later }] : []),
    ...goneBefore(older, gone, null),
    ...newer.flatMap((line): DayChange[] => {
      const old = before.get(line.itemId)
      if (!old) return [{ kind: 'added', line }]
      const begins = run.from > 0 && line.itemId === first?.line.itemId
      return [
        ...(begins ? [{ kind: 'shiftedFrom' as const, line, minutes: first.later }] : []),
        ...changeOf(old, line, shifted.has(line.itemId)),
        ...goneBefore(older, gone, line.itemId),
      ]
    }),
  ]
}

// Two lines or more at the end of the day that shift alike are told in one sentence.
const lastRun = (shifts: number[]): { from: number } => {
  const last = shifts.at(-1) ?? 0
  const from = shifts.findLastIndex((shift) => shift !== last) + 1
  return last !== 0 && shifts.length - from > 1 ? { from } : { from: shifts.length }
}

const changeOf = (old: ComparedLine, line: ComparedLine, isShifted: boolean): DayChange[] => {
  const title = old.title === line.title ? null : line.title
  const later = isShifted ? 0 : line.startMinute - old.startMinute
  const longer = line.minutes - old.minutes
  const aspects = line.aspects.filter(({ key, value }) => value !== aspectOf(old, key))
  if (title === null && later === 0 && longer === 0 && aspects.length === 0) return []
  return [{ kind: 'changed', line: { ...line, title: old.title }, title, later, longer, aspects }]
}

const aspectOf = ({ aspects }: ComparedLine, wanted: string): string =>
  aspects.find(({ key }) => key === wanted)?.value ?? ''

// What stood after this line in the old day, up to the next one that stays; null for what stood before them all.
const goneBefore = (
  older: readonly ComparedLine[],
  gone: readonly ComparedLine[],
  itemId: string | null,
): DayChange[] => {
  const from = itemId === null ? 0 : older.findIndex((line) => line.itemId === itemId) + 1
  const rest = older.slice(from)
  const until = rest.findIndex((line) => !gone.includes(line))
  return rest.slice(0, until < 0 ? rest.length : until).map((line) => ({ kind: 'removed', line }))
}

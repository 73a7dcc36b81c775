import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import { fitMinutes } from './fit-minutes.ts'
import type { DayToFill } from './timing.ts'

/** A part of a line with its own clock times: the way to a visit, the visit, the way back, or a part of a deep dive. */
export interface Stretch {
  kind: 'walkOut' | 'visit' | 'walkBack' | 'part'
  /** empty for a walk */
  title: string
  /** minutes after local midnight */
  startMinute: number
  endMinute: number
}

/** What stretches are made from. */
export interface LineToDivide {
  kind: ProgrammeItemKind
  startMinute: number
  endMinute: number
  deepDive: { parts: { title: string; minutes: number }[] } | null
}

/**
 * Lines with what happens within each. The host tells of one project visit, and gives its walk: another one in the same
 * programme has no walk that is known.
 * @param visitTitle as the host calls it; empty while it has no name
 */
export const withStretches = <Line extends LineToDivide>(
  lines: readonly Line[],
  { walk, visitTitle }: { walk: DayToFill['walk']; visitTitle: string },
): (Line & { stretches: Stretch[] })[] => {
  const visitAt = lines.findIndex(({ kind }) => kind === 'projectVisit')
  return lines.map((line, at) => ({
    ...line,
    stretches: stretchesOf(line, { walk: at === visitAt ? walk : null, visitTitle }),
  }))
}

/**
 * What happens within a line, in order: of a project visit the walk there, the visit and the walk back; of a deep dive
 * its parts. None when nothing is known, or when the walk alone fills the line.
 */
const stretchesOf = (
  line: LineToDivide,
  { walk, visitTitle }: { walk: DayToFill['walk']; visitTitle: string },
): Stretch[] => {
  if (line.kind === 'projectVisit') return walk ? visitStretches(line, walk, visitTitle) : []
  return line.kind === 'deepDive' && line.deepDive ? partStretches(line.deepDive.parts, line) : []
}

/**
 * The parts of a deep dive one after the other, from the start of its line; all of them shorter when together they are
 * longer than it.
 */
export const partStretches = (
  parts: readonly { title: string; minutes: number }[],
  { startMinute, endMinute }: Pick<LineToDivide, 'startMinute' | 'endMinute'>,
): Stretch[] => {
  const spans = parts.map(({ minutes }) => ({ wanted: minutes, least: Math.min(minutes, SHORTEST_PART) }))
  const minutes = fitMinutes(spans, endMinute - startMinute)
  let minute = startMinute
  return parts.map(({ title }, at) => {
    const from = minute
    minute += minutes[at] ?? 0
    return { kind: 'part', title, startMinute: from, endMinute: minute }
  })
}

const SHORTEST_PART = 5

const visitStretches = (
  { startMinute, endMinute }: LineToDivide,
  { outMinutes, backMinutes }: NonNullable<DayToFill['walk']>,
  title: string,
): Stretch[] => {
  const [from, until] = [startMinute + outMinutes, endMinute - backMinutes]
  if (from >= until) return []
  const stretches: Stretch[] = [
    { kind: 'walkOut', title: '', startMinute, endMinute: from },
    { kind: 'visit', title, startMinute: from, endMinute: until },
    { kind: 'walkBack', title: '', startMinute: until, endMinute },
  ]
  return stretches.filter((stretch) => stretch.endMinute > stretch.startMinute)
}

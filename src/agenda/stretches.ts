import type { ProgrammeItemKind } from '../db/programme-tables.ts'
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
 * What happens within a line, in order: of a project visit the walk there, the visit and the walk back; of a deep dive
 * its parts. None when nothing is known, or when the walk alone fills the line.
 */
export const stretchesOf = (
  line: LineToDivide,
  { walk, visitTitle }: { walk: DayToFill['walk']; visitTitle: string },
): Stretch[] => {
  if (line.kind === 'projectVisit') return walk ? visitStretches(line, walk, visitTitle) : []
  return line.kind === 'deepDive' && line.deepDive ? partStretches(line.deepDive.parts, line) : []
}

/** The parts of a deep dive one after the other, from the start of its line. */
export const partStretches = (
  parts: readonly { title: string; minutes: number }[],
  { startMinute }: Pick<LineToDivide, 'startMinute' | 'endMinute'>,
): Stretch[] => {
  let minute = startMinute
  return parts.map(({ title, minutes }) => {
    const from = minute
    minute += minutes
    return { kind: 'part', title, startMinute: from, endMinute: minute }
  })
}

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

import type { Agenda, ItemOfAgenda } from './agenda.ts'
import { findingsOf } from './findings.ts'
import { withStretches } from './stretches.ts'
import { type DayToFill, layOut } from './timing.ts'

/** What of an agenda follows from its items and its day. */
export type LaidAgenda = Pick<Agenda, 'lines' | 'overMinutes' | 'spareMinutes' | 'fits' | 'findings'>

/**
 * Puts the clock beside the items of an agenda, and says what was done to make them fit and what does not add up.
 * @param visitTitle as the host calls the project visit; empty while it has no name
 */
export const layAgenda = (
  items: readonly ItemOfAgenda[],
  { day, visitTitle }: { day: DayToFill; visitTitle: string },
): LaidAgenda => {
  const laidOut = layOut(items, day)
  return {
    ...laidOut,
    lines: withStretches(laidOut.lines, { walk: day.walk, visitTitle }),
    findings: findingsOf(laidOut, day),
  }
}

import type { Finding } from './finding.ts'
import { giversOf, type LineThatGives, named, shapeOfDay } from './givers.ts'
import type { DayToFill, Timed } from './timing.ts'

type Line = Timed<LineThatGives & { fixedStart: string | null }>

/** From how many empty minutes on it is worth mentioning. */
export const WORTH_MENTIONING = 15

/**
 * The fixed points that cannot be kept, by how many minutes and who could give them; those that two items cannot both
 * have; and the gaps that are left before one.
 */
export const fixedPointFindings = (lines: readonly Line[], day: DayToFill): Finding[] => {
  const shape = shapeOfDay(day)
  return lines.flatMap((line, at): Finding[] => {
    const { fixedStart, lateMinutes, waitMinutes } = line
    if (fixedStart === null) return []
    const item = named(line)
    if (waitMinutes >= WORTH_MENTIONING) return [{ kind: 'gap', item, minutes: waitMinutes }]
    if (lateMinutes === 0) return []
    // Minutes won before a fixed point that is kept are spent waiting for it.
    const since = lines.findLastIndex(
      (one, place) => place < at && one.fixedStart !== null && one.lateMinutes === 0,
    )
    const couldGive = giversOf(lines.slice(Math.max(0, since), at), shape)
    const overlap = overlapOf(lines, at)
    // What stands between the two has to go anyway: then the overlap alone says it all.
    if (overlap?.minutes === lateMinutes) return [overlap]
    return [
      ...(overlap ? [overlap] : []),
      { kind: 'fixedTooEarly', item, fixedStart, minutes: lateMinutes, couldGive },
    ]
  })
}

// Of two fixed points the later in the order loses; by what the earlier one needs, as it was laid out.
const overlapOf = (lines: readonly Line[], at: number) => {
  const line = lines[at]
  const before = lines.findLast(({ fixedStart }, place) => place < at && fixedStart !== null)
  if (!line?.fixedStart || !before?.fixedStart) return null
  const pointOf = ({ startMinute, lateMinutes }: Line) => startMinute - lateMinutes
  const minutes = pointOf(before) + before.minutes - pointOf(line)
  return minutes <= 0
    ? null
    : {
        kind: 'fixedOverlap' as const,
        item: named(line),
        fixedStart: line.fixedStart,
        before: named(before),
        beforeFixedStart: before.fixedStart,
        minutes,
      }
}

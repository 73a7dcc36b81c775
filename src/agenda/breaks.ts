import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import type { Finding } from './finding.ts'
import { type LineThatGives, named } from './givers.ts'
import type { Timed } from './timing.ts'

/** People sit for this many minutes at most. */
export const MOST_WITHOUT_BREAK = 100

/** Empty minutes before a fixed point are a break from this many on. */
export const SHORTEST_BREAK = 10

/** The last minutes of a programme, in which people look back and say what they take home. */
export const EVALUATION_MINUTES = 15

/**
 * The stretches of a programme in which people sit for too long. Arrival, lunch, a break and drinks interrupt them; so
 * does a project visit, on which they walk, and waiting for a fixed point.
 */
export const withoutBreak = (lines: readonly Timed<LineThatGives>[]): Finding[] =>
  sittings(lines).flatMap((sitting): Finding[] => {
    const minutes = sitting.reduce(
      (sum, line, at) => sum + line.minutes + (at === 0 ? 0 : line.waitMinutes),
      0,
    )
    const [first, last] = [sitting[0], sitting.at(-1)]
    if (!first || !last || minutes <= MOST_WITHOUT_BREAK) return []
    const { startMinute } = first
    return [
      {
        kind: 'tooLongWithoutBreak',
        minutes,
        startMinute,
        endMinute: last.endMinute,
        after: halfway(sitting, minutes),
      },
    ]
  })

/** Whether the programme ends with time to look back. @param programme without the drinks that come last */
export const evaluationAtEnd = (programme: readonly LineThatGives[]): Finding[] => {
  const last = programme.at(-1)
  if (!last) return []
  const minutes = last.kind === 'closing' ? last.minutes : 0
  return minutes >= EVALUATION_MINUTES ? [] : [{ kind: 'noEvaluation', minutes }]
}

const RESTS: readonly ProgrammeItemKind[] = ['arrival', 'break', 'lunch', 'drinks', 'projectVisit']

// Lines that follow each other without a rest.
const sittings = <Line extends Timed<LineThatGives>>(lines: readonly Line[]): Line[][] => {
  const found: Line[][] = [[]]
  for (const line of lines) {
    const isRest = RESTS.includes(line.kind)
    if (isRest || line.waitMinutes >= SHORTEST_BREAK) found.push([])
    if (!isRest) found.at(-1)?.push(line)
  }
  return found
}

const halfway = (sitting: readonly LineThatGives[], minutes: number) => {
  let passed = 0
  const ends = sitting.slice(0, -1).map((line) => {
    passed += line.minutes
    return { line, off: Math.abs(minutes / 2 - passed) }
  })
  const [best] = ends.sort((a, b) => a.off - b.off)
  return best ? named(best.line) : null
}

import { fitMinutes, type Span } from './fit-minutes.ts'

/** An item to place, in minutes that pass. */
export interface SpanToPlace extends Span {
  /** before which it must not begin; null when it follows what stands before it */
  point: number | null
}

export interface Place {
  from: number
  minutes: number
  /** empty minutes before it */
  wait: number
}

/**
 * Places items end to end from `start`. Each run of items up to the next fixed point is fitted to it by itself; the run
 * before `end` to `end`.
 * @param programme how many of them must fit before `end`; the others follow in what is left
 */
export const placeItems = (
  spans: readonly SpanToPlace[],
  { start, end, programme }: { start: number; end: number; programme: number },
): Place[] => {
  const places: Place[] = []
  let minute = start
  while (places.length < spans.length) {
    const first = places.length
    const next = endOfRun(spans, first, programme)
    const from = Math.max(minute, spans[first]?.point ?? minute)
    const limit = limitOf(spans, next, end)
    const room = (next < programme ? limit : Math.min(limit, end)) - from
    for (const [at, minutes] of fitMinutes(spans.slice(first, next), room).entries()) {
      const begin = at === 0 ? from : minute
      places.push({ from: begin, minutes, wait: begin - minute })
      minute = begin + minutes
    }
  }
  return places
}

const endOfRun = (spans: readonly SpanToPlace[], first: number, programme: number): number => {
  const next = spans.findIndex(({ point }, at) => at > first && (point !== null || at === programme))
  return next === -1 ? spans.length : next
}

// A fixed point among the items that follow the programme is one for the programme too: they need their least before it.
const limitOf = (spans: readonly SpanToPlace[], next: number, end: number): number => {
  const fixed = spans.findIndex(({ point }, at) => at >= next && point !== null)
  if (fixed === -1) return end
  const least = spans.slice(next, fixed).reduce((sum, span) => sum + span.least, 0)
  return (spans[fixed]?.point ?? end) - least
}

/** Letters per second, over all processes; null sets no limit. */
export interface Rates {
  all: number | null
  /** to one domain of recipients */
  domain: number | null
}

/** How far letters of one scope are planned, in milliseconds since 1970. */
export interface Pace {
  /** when the next one may leave */
  nextAt: number
  /** until when those that must wait longer were spread */
  spreadUntil: number
}

/** When a letter may leave; or when it should ask again, because that would be too far ahead to wait for. */
export type Place = { leaveAt: number } | { askAgainAt: number }

/** The scope of all letters; every other one is a domain. */
export const ALL = ''

/** Milliseconds that a process waits for a letter's moment; whoever would have to wait longer asks again. */
export const AHEAD_MS = 3000

/** The scopes in which a letter to this domain counts, under these rates. */
export const scopesOf = (domain: string, rates: Rates): { scope: string; stepMs: number }[] => [
  ...(rates.all === null ? [] : [{ scope: ALL, stepMs: 1000 / rates.all }]),
  ...(rates.domain === null ? [] : [{ scope: domain, stepMs: 1000 / rates.domain }]),
]

/**
 * Gives letters their moments, one after the other in every scope they count in. Whichever can leave soonest comes
 * first, so that many letters to one slow domain keep nobody else waiting.
 * @param paces as kept so far; missing ones begin now
 * @returns the place of each letter by its key, and the paces to keep
 */
export const planPace = (
  paces: Map<string, Pace>,
  letters: { key: string; domain: string }[],
  rates: Rates,
  now: number,
): { places: Map<string, Place>; paces: Map<string, Pace> } => {
  const kept = new Map(paces)
  const paceOf = (scope: string): Pace => {
    const { nextAt = now, spreadUntil = now } = kept.get(scope) ?? {}
    return { nextAt: Math.max(nextAt, now), spreadUntil: Math.max(spreadUntil, now + AHEAD_MS) }
  }
  const soonest = (domain: string) =>
    Math.max(now, ...scopesOf(domain, rates).map(({ scope }) => paceOf(scope).nextAt))
  const places = new Map<string, Place>()
  const waiting = [...letters]
  while (waiting.length > 0) {
    const [next] = waiting.sort((a, b) => soonest(a.domain) - soonest(b.domain)).splice(0, 1)
    if (!next) break
    const leaveAt = soonest(next.domain)
    const isNear = leaveAt - now <= AHEAD_MS
    let askAgainAt = now
    for (const { scope, stepMs } of scopesOf(next.domain, rates)) {
      const pace = paceOf(scope)
      askAgainAt = Math.max(askAgainAt, pace.spreadUntil)
      kept.set(
        scope,
        isNear ? { ...pace, nextAt: leaveAt + stepMs } : { ...pace, spreadUntil: pace.spreadUntil + stepMs },
      )
    }
    places.set(next.key, isNear ? { leaveAt } : { askAgainAt })
  }
  return { places, paces: kept }
}

import type { Request } from 'express'
import { languageOf } from './language.ts'
import type { MadePage } from './made-page.ts'

/** Some 25 kB each. */
const MOST_PAGES = 400
const MINUTE_MS = 60_000

type Remember = (req: Request, now: Temporal.Instant, facts: string[], make: () => MadePage) => MadePage

/**
 * Remembers the pages that were made last. A page is made of facts, address, language and time, and of nothing else: the
 * same ones, to the letter and within one minute, give the same bytes, so they need not be made twice. Nothing has to be
 * told of a change: other facts are another page. Whoever calls this answers for giving every fact that the page shows.
 */
export const rememberPages = (): Remember => {
  const pages = new Map<string, MadePage>()
  return (req, now, facts, make) => {
    // An address with a query may be anything; a crowd of made-up ones must not push out what is asked for.
    if (req.originalUrl.includes('?')) return make()
    const minute = Math.floor(now.epochMilliseconds / MINUTE_MS)
    const key = [minute, languageOf(req), req.originalUrl, ...facts].join('\n')
    const known = pages.get(key)
    if (known) return known
    const page = make()
    if (pages.size >= MOST_PAGES) forgetOldest(pages)
    pages.set(key, page)
    return page
  }
}

const forgetOldest = (pages: Map<string, MadePage>) => {
  for (const key of pages.keys()) {
    pages.delete(key)
    return
  }
}

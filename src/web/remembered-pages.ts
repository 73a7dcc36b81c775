import type { Request } from 'express'
import type { Facts } from '../db/facts.ts'
import { languageOf } from './language.ts'
import type { MadePage } from './made-page.ts'

/** Some 25 kB each. */
const MOST_PAGES = 400
const MINUTE_MS = 60_000

interface Source {
  /** Asks for the facts of the page; undefined when there is no such page. */
  ask: (knownStamp: string) => Promise<Facts | undefined>
  /** Makes the page of its facts, and of address, language and time alone. */
  make: (facts: string) => MadePage
  /** Whose page it is, when not everybody gets the same: a session. */
  whose?: string
}

type Remember = (req: Request, now: Temporal.Instant, source: Source) => Promise<MadePage | undefined>

/**
 * Remembers the pages that were made last. A page is made of facts, address, language and time, and of nothing else: the
 * same ones, within one minute, give the same bytes, so they need not be made twice. The facts are asked for every time,
 * and nothing has to be told of a change: other facts are another page.
 */
export const rememberPages = (): Remember => {
  const pages = new Map<string, { stamp: string; page: MadePage }>()
  return async (req, now, { ask, make, whose = '' }) => {
    const minute = Math.floor(now.epochMilliseconds / MINUTE_MS)
    const key = `${minute} ${languageOf(req)} ${whose} ${req.originalUrl}`
    const known = pages.get(key)
    const facts = await ask(known?.stamp ?? '')
    if (!facts) return undefined
    if (known && facts.text === null) return known.page
    const page = make(facts.text ?? '')
    // An address with a query may be anything; a crowd of made-up ones must not push out what is asked for.
    if (!req.originalUrl.includes('?')) keep(pages, key, { stamp: facts.stamp, page })
    return page
  }
}

const keep = <Page>(pages: Map<string, Page>, key: string, page: Page) => {
  const [oldest] = pages.keys()
  if (oldest !== undefined && pages.size >= MOST_PAGES) pages.delete(oldest)
  pages.set(key, page)
}

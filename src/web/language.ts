import type { Request } from 'express'
import type { Language } from '../db/schema.ts'

/** Name of the cookie that keeps the visitor's choice. */
export const LANGUAGE_COOKIE = 'language'

/**
 * The language of this request alone: `?lang=` in the address, else the cookie, else Dutch.
 * The browser's own setting is left out: one address must give one page to everybody who shares it.
 */
export const languageOf = (req: Request): Language => {
  if (req.query.lang === 'en' || req.query.lang === 'nl') return req.query.lang
  return /(?:^|;\s*)language=en(?:;|$)/.test(req.headers.cookie ?? '') ? 'en' : 'nl'
}

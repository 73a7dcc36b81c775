import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
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

/** Keeps the visitor's choice for a year and goes back to the page it was made on. */
export const chooseLanguage = (config: Config): RequestHandler => {
  const secure = config.baseUrl.startsWith('https:')
  return (req, res) => {
    const language = req.body?.language === 'en' ? 'en' : 'nl'
    res.cookie(LANGUAGE_COOKIE, language, {
      path: '/',
      maxAge: YEAR_MS,
      httpOnly: true,
      sameSite: 'lax',
      secure,
    })
    res.redirect(303, backTo(req.body?.back))
  }
}

const YEAR_MS = 365 * 24 * 3600 * 1000

/**
 * A path of our own to go back to; '/' for anything else: `//host` and `/\host` are other sites to a browser. A language
 * in the address would win over the choice just made and is left out; so is a notice that was read.
 */
export const backTo = (back: unknown): string => {
  if (typeof back !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(back)) return '/'
  const url = new URL(back, 'http://own.invalid')
  if (url.host !== 'own.invalid' || url.pathname.startsWith('//')) return '/'
  url.searchParams.delete('lang')
  url.searchParams.delete('notice')
  return url.pathname + url.search
}

import { Router } from 'express'
import type { Deps } from '../deps.ts'
import { LANGUAGE_COOKIE } from '../language.ts'

const YEAR_IN_MS = 365 * 24 * 3600 * 1000

/** POST /language: keeps the visitor's choice in a cookie, not in a session, and goes back to where they were. */
export const languageRoutes = (deps: Deps): Router => {
  const router = Router()
  router.post('/language', (req, res) => {
    const { language, back } = req.body ?? {}
    res.cookie(LANGUAGE_COOKIE, language === 'en' ? 'en' : 'nl', {
      httpOnly: true,
      sameSite: 'lax',
      secure: deps.config.baseUrl.startsWith('https:'),
      maxAge: YEAR_IN_MS,
    })
    res.redirect(303, wayBack(back))
  })
  return router
}

/**
 * The path to go back to: only one of our own, so that no form elsewhere can send people away through us.
 * A language in the address would win over the choice just made and is left out; so is a notice that was read.
 */
export const wayBack = (back: unknown): string => {
  if (typeof back !== 'string' || !URL.canParse(back, 'http://here')) return '/'
  const url = new URL(back, 'http://here')
  if (url.origin !== 'http://here') return '/'
  url.searchParams.delete('lang')
  url.searchParams.delete('notice')
  // One slash at the start: `//elsewhere` would be another site.
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`
}

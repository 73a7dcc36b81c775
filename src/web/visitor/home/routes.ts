import { Router } from 'express'
import { listPublicCircles } from '../../../registration/public-circle.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { homePage } from './pages.ts'

const SIZE = 24

/** GET /: the circles of all institutes that somebody may find. */
export const homeRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/', async (req, res) => {
    const language = languageOf(req)
    const t = deps.words[language]
    const page = pageNumber(req.query.page)
    const circles = await listPublicCircles(deps.db, { page, size: SIZE })
    sendPage(deps, req, res, 'visitor/home', homePage({ circles, page, size: SIZE }, t, language), {
      title: t('visitor:home.title'),
      description: t('visitor:home.lead'),
      canonicalPath: '/',
    })
  })
  return router
}

// From 0; an address that somebody made up gives the first page.
const pageNumber = (asked: unknown) =>
  typeof asked === 'string' && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) - 1 : 0

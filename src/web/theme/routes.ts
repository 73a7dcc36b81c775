import { Router } from 'express'
import { findTheme } from '../../institute/queries.ts'
import { themeCss } from '../../institute/theme.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'

/** GET /theme/:slug/:version.css: an institute's own colours; a new version has a new address, so it may be kept. */
export const themeRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/theme/:slug/:version.css', async (req, res) => {
    const tokens = await findTheme(deps.db, req.params.slug)
    if (!tokens) throw new NotFound()
    res.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(themeCss(tokens))
  })
  return router
}

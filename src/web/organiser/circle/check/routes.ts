import { Router } from 'express'
import { loadFormat } from '../../../../agenda/load-format.ts'
import { findCircle } from '../../../../circle/queries.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { checkPage } from './pages.ts'

/** A circle held against the format. Readers may look too. */
export const checkRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.get('/organiser/circles/:slug/check', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await findCircle(deps.db, { instituteId, slug: req.params.slug })
    if (!circle) throw new NotFound()
    const page = checkPage(circle, await loadFormat(deps.db, circle.id, reader.today), reader)
    send('organiser/circle/check', page, page.head.title)
  })
  return router
}

import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { hubPage } from './hub-page.ts'
import { theCircle } from './the-circle.ts'

/** The page from which all ways into a circle lead. */
export const hubRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.get('/organiser/circles/:slug/ways-in', async (req, res) => {
    // A reader has nothing to do here: every way in is a change.
    const { instituteId, reader, send } = await desk.change(req, res)
    const page = hubPage(await theCircle(deps, instituteId, req.params.slug), reader)
    send('organiser/ways-in/hub', page, page.head.title)
  })
  return router
}

import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { homePage } from './page.ts'
import { findCircles } from './queries.ts'

/** Where an organiser begins. */
export const homeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser', async (req, res) => {
    const { organiser, instituteId, reader, send } = await desk.read(req, res)
    const page = homePage(await findCircles(deps.db, instituteId), organiser.institute.name, reader)
    send('organiser/home/home', page, page.head.title)
  })

  return router
}

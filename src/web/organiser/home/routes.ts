import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { findDelivery } from '../letter/delivery.ts'
import { findLetterWork } from './letter-work.ts'
import { homePage } from './page.ts'
import { findCircles } from './queries.ts'

/** Where an organiser begins. */
export const homeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser', async (req, res) => {
    const { organiser, instituteId, reader, send } = await desk.read(req, res)
    const circles = await findCircles(deps.db, instituteId)
    const work = await findLetterWork(deps.db, instituteId)
    const delivery = await findDelivery(deps.db, instituteId, reader.now)
    const page = homePage({ circles, work, delivery }, organiser.institute.name, reader)
    send('organiser/home/home', page, page.head.title)
  })

  return router
}

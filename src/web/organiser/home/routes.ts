import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { findDelivery } from '../letter/delivery.ts'
import { findUnderway } from '../underway/underway.ts'
import { findMeetingWork } from './meeting-work.ts'
import { findOfficeWork } from './office-work.ts'
import { homePage } from './page.ts'
import { findCircles } from './queries.ts'

/** Where an organiser begins. */
export const homeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser', async (req, res) => {
    const { organiser, instituteId, reader, send } = await desk.read(req, res)
    const facts = {
      circles: await findCircles(deps.db, instituteId),
      meetings: await findMeetingWork(deps.db, instituteId),
      office: await findOfficeWork(deps.db, instituteId, reader.today),
      delivery: await findDelivery(deps.db, instituteId, reader.now),
      underway: await findUnderway(deps.db, instituteId),
      instituteName: organiser.institute.name,
      showsAll: req.query.show === 'all',
    }
    const page = homePage(facts, reader)
    send('organiser/home/home', page, page.head.title)
  })

  return router
}

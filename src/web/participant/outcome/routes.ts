import { Router } from 'express'
import { findResults } from '../../../harvest/results.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { sendPage } from '../../send-page.ts'
import { meetingOf } from '../answer/routes.ts'
import { casesFor, readerOf } from '../cases/routes.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { outcomePage } from './page.ts'

/** GET /participant/:registrationId/meetings/:number/outcome: what came of a meeting, for the letter six weeks later. */
export const outcomeRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/meetings/:number/outcome', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const meeting = meetingOf(own, req.params.number)
    const [cases, results] = holdsSeat(own.state)
      ? await Promise.all([casesFor(deps, own), findResults(deps.db, own.circle.id)])
      : [[], []]
    const page = outcomePage(own, meeting, { cases, results }, readerOf(deps, req, own))
    sendPage(deps, req, res, 'participant/outcome', page, participantFrame(own, page.head.title))
  })
  return router
}

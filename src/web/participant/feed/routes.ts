import { Router } from 'express'
import { renewFeed } from '../../../invitation/calendar-feed.ts'
import type { Deps } from '../../deps.ts'
import { ownRegistration } from '../own.ts'

/** POST /participant/:registrationId/feed: a new link for one's calendar; the one before ends at once. */
export const feedRoutes = (deps: Deps): Router => {
  const router = Router()
  router.post('/participant/:registrationId/feed', async (req, res) => {
    const { id: registrationId } = await ownRegistration(deps, req)
    await deps.transact((trx) => renewFeed(trx, { registrationId }, deps.secret, deps.now()))
    res.redirect(303, `/participant/${registrationId}?notice=saved#calendar`)
  })
  return router
}

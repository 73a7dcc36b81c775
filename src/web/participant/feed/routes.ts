import { Router } from 'express'
import { renewFeed } from '../../../invitation/calendar-feed.ts'
import { chooseCalendar } from '../../../invitation/choose-calendar.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { ownRegistration } from '../own.ts'

/** A new link for one's calendar, whose predecessor ends at once; and whether invitations come beside it. */
export const feedRoutes = (deps: Deps): Router => {
  const router = Router()
  router.post('/participant/:registrationId/feed', async (req, res) => {
    const { id: registrationId } = await ownRegistration(deps, req)
    await deps.transact((trx) => renewFeed(trx, { registrationId }, deps.secret, deps.now()))
    res.redirect(303, `/participant/${registrationId}?notice=saved#calendar`)
  })

  router.post('/participant/:registrationId/feed/invitations', async (req, res) => {
    const { id: registrationId, circle, state } = await ownRegistration(deps, req)
    const choice = { circleId: circle.id, registrationId, usesFeed: req.body?.wanted !== 'yes' }
    // Who lost their seat meanwhile has nothing to choose.
    if (holdsSeat(state)) await deps.transact((trx) => chooseCalendar(trx, choice, deps.secret, deps.now()))
    res.redirect(303, `/participant/${registrationId}?notice=saved#calendar`)
  })

  return router
}

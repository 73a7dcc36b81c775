import { Router } from 'express'
import { publishCircle } from '../../../circle/publish-circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { overviewPage } from './overview-page.ts'
import { findOverview } from './queries.ts'

/** The page of one circle, and opening it for registration. */
export const circleOverviewRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await findOverview(deps.db, { instituteId, slug: req.params.slug })
    if (!circle) throw new NotFound()
    send('organiser/circle/overview', overviewPage(circle, reader), circle.title)
  })

  router.post('/organiser/circles/:slug/publication', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const circle = await findCircle(deps.db, { instituteId, slug: req.params.slug })
    if (!circle) throw new NotFound()
    const published = await deps.transact(async (trx) => {
      const outcome = await publishCircle(trx, { circleId: circle.id }, deps.now())
      if (outcome.done) await synchroniseInvitations(trx, { circleId: circle.id }, deps.now())
      return outcome
    })
    // Refused: the page itself tells the reason where the button was.
    res.redirect(303, `/organiser/circles/${circle.slug}${published.done ? '?notice=published' : ''}`)
  })

  return router
}

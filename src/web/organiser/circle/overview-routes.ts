import { Router } from 'express'
import { publishCircle } from '../../../circle/publish-circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'

/** Opening a circle for registration. */
export const circleOverviewRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

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

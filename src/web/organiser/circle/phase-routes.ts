import { Router } from 'express'
import { changePhase, isPhaseStep } from '../../../circle/change-phase.ts'
import { findCircle } from '../../../circle/queries.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { offerFreeSeats } from '../../../registration/offer-free-seats.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { typedOf } from '../typed.ts'

/** The steps of a circle after it opened: registration ends, the circle closes, and both ways back. */
export const circlePhaseRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.post('/organiser/circles/:slug/phase', async (req, res) => {
    const { instituteId, reader } = await desk.change(req, res)
    const circle = await findCircle(deps.db, { instituteId, slug: req.params.slug })
    if (!circle) throw new NotFound()
    const { step } = typedOf(req.body)
    const isDone =
      isPhaseStep(step) &&
      (await deps.transact(async (trx) => {
        const outcome = await changePhase(trx, { circleId: circle.id, step }, reader.now)
        if (!outcome.done) return false
        await offerFreeSeats(trx, { circleId: circle.id }, reader.now)
        await tellOfOffers(trx, { circleId: circle.id }, reader.now)
        return true
      }))
    // Refused: the page itself tells in which phase the circle is.
    res.redirect(303, `/organiser/circles/${circle.slug}${isDone ? '?notice=saved' : ''}`)
  })
  return router
}

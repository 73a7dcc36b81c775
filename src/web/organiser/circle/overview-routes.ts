import { Router } from 'express'
import { publishCircle } from '../../../circle/publish-circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import { ensureFeed } from '../../../invitation/calendar-feed.ts'
import { writeRegistrationLetter } from '../../../invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { giveSeat } from '../../../registration/give-seat.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { isRegistrationOf } from './queries.ts'

/** Opening a circle for registration, and giving a seat to who is waiting. */
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

  router.post('/organiser/circles/:slug/registrations/:id/seat', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const { slug, id: registrationId } = req.params
    const circle = await findCircle(deps.db, { instituteId, slug })
    const isOurs =
      circle && isId(registrationId) && (await isRegistrationOf(deps.db, circle.id, registrationId))
    if (!isOurs) throw new NotFound()
    const given = await deps.transact(async (trx) => {
      const outcome = await giveSeat(trx, { registrationId }, deps.now())
      if (!outcome.done) return outcome
      await writeRegistrationLetter(trx, { registrationId, occasion: 'seatGiven' }, deps.now())
      await synchroniseInvitations(trx, { circleId: circle.id, registrationId }, deps.now())
      await ensureFeed(trx, { registrationId }, deps.secret, deps.now())
      return outcome
    })
    res.redirect(303, `/organiser/circles/${slug}${given.done ? '?notice=sent' : ''}`)
  })

  return router
}

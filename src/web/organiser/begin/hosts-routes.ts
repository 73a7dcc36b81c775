import { Router } from 'express'
import { keepPlannedHosts } from '../../../begin/planned-hosts.ts'
import { lockCircle } from '../../../circle/queries.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { hostRows, parseHosts } from './hosts-form.ts'
import { hostsPage } from './hosts-page.ts'
import { findReview, type Review } from './review-queries.ts'

const PATH = '/organiser/circles/:slug/hosts'

/** Who will receive the meetings of a circle, until it is published. */
export const hostsRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const review = await theReview(deps, { instituteId, slug: req.params.slug }, reader.now)
    const page = hostsPage(review.circle, hostRows(review), reader)
    send('organiser/begin/hosts', page, `${page.head.title} · ${review.circle.title}`)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const review = await theReview(deps, { instituteId, slug: req.params.slug }, reader.now)
    const rows = parseHosts(req.body, hostRows(review))
    if (rows.some(({ faults }) => Object.keys(faults).length > 0)) {
      const page = hostsPage(review.circle, rows, reader)
      return send('organiser/begin/hosts', page, page.head.title, { status: 422 })
    }
    const { id: circleId, slug } = review.circle
    const hosts = rows.flatMap(({ host }) => host ?? [])
    await deps.transact(async (trx) => {
      // Published meanwhile: whoever was kept has been told, and nobody else is.
      const { phase } = await lockCircle(trx, circleId)
      if (phase === 'draft') await keepPlannedHosts(trx, { circleId, hosts })
    })
    res.redirect(303, `/organiser/circles/${slug}/publication?notice=saved`)
  })

  return router
}

const theReview = async (
  deps: Deps,
  wanted: { instituteId: string; slug: string },
  now: Temporal.Instant,
): Promise<Review> => {
  const review = await findReview(deps.db, wanted, now)
  if (!review) throw new NotFound()
  return review
}

import { Router } from 'express'
import { keepPlannedHosts } from '../../../begin/planned-hosts.ts'
import { isPublic } from '../../../circle/circle.ts'
import { lockCircle } from '../../../circle/queries.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk, Visit } from '../desk.ts'
import { typedOf } from '../typed.ts'
import { hostRows, parseHosts, typedElsewhere } from './hosts-form.ts'
import { hostsPage, publishedMeanwhile } from './hosts-page.ts'
import { findReview, type Review } from './review-queries.ts'

const PATH = '/organiser/circles/:slug/hosts'

/** Who will receive the meetings of a circle, as long as they were not told. */
export const hostsRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const review = await theReview(deps, { instituteId, slug: req.params.slug }, reader.now)
    const page = hostsPage(review.circle, hostRows(review, reader.now), reader)
    send('organiser/begin/hosts', page, `${page.head.title} · ${review.circle.title}`)
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId, reader, send } = visit
    const wanted = { instituteId, slug: req.params.slug }
    const review = await theReview(deps, wanted, reader.now)
    const wasOpen = typedOf(req.body).published === 'yes'
    if (isPublic(review.circle.phase) !== wasOpen) return sendMoved(visit, review, req.body)
    const rows = parseHosts(req.body, hostRows(review, reader.now))
    if (rows.some(({ faults }) => Object.keys(faults).length > 0)) {
      const page = hostsPage(review.circle, rows, reader)
      return send('organiser/begin/hosts', page, page.head.title, { status: 422 })
    }
    const { id: circleId, slug } = review.circle
    const hosts = rows.flatMap(({ host }) => host ?? [])
    const isKept = await deps.transact(async (trx) => {
      // Published meanwhile: other people were told than the form says.
      const { phase } = await lockCircle(trx, circleId)
      if (isPublic(phase) !== wasOpen) return false
      await keepPlannedHosts(trx, { circleId, hosts })
      return true
    })
    if (!isKept) return sendMoved(visit, await theReview(deps, wanted, reader.now), req.body)
    res.redirect(303, `/organiser/circles/${slug}${wasOpen ? '' : '/publication'}?notice=saved`)
  })

  return router
}

const sendMoved = ({ reader, send }: Visit, review: Review, body: unknown) => {
  const rows = parseHosts(body, hostRows(review, reader.now))
  const notice = publishedMeanwhile(typedElsewhere(body, rows), reader)
  const page = hostsPage(review.circle, rows, reader, notice)
  send('organiser/begin/hosts', page, page.head.title, { status: 409 })
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

import { Router } from 'express'
import { publishWithHosts } from '../../../begin/publish-with-hosts.ts'
import { findCircle } from '../../../circle/queries.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import type { Desk } from '../desk.ts'
import { noteAtDesk } from '../undo/note.ts'
import { reviewPage } from './review-page.ts'
import { findReview } from './review-queries.ts'

const PATH = '/organiser/circles/:slug/publication'

/** Looking at what is published and who is mailed, and then publishing. */
export const reviewRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const review = await findReview(deps.db, { instituteId, slug: req.params.slug }, reader.now)
    if (!review) throw new NotFound()
    const page = reviewPage(review, reader)
    send('organiser/begin/review', page, `${page.head.kicker}: ${page.head.title}`)
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const circle = await findCircle(deps.db, { instituteId: visit.instituteId, slug: req.params.slug })
    if (!circle) throw new NotFound()
    const { organiserId } = visit.organiser
    const publication = { circleId: circle.id, organiserId, meetingIds: idsIn(req.body) }
    const page = `/organiser/circles/${circle.slug}`
    const href = await deps.transact(async (trx) => {
      const published = await publishWithHosts(trx, publication, visit.reader.now)
      // Refused: the page itself tells the reason where the button was.
      if (!published.done) return page
      if (publication.meetingIds.length > 0)
        return withNotice(page, published.value.told > 0 ? 'publishedWithHosts' : 'published')
      const deed = { facts: { circleId: circle.id }, about: circle.title, page }
      const deedId = await noteAtDesk(trx, visit, { kind: 'circlePublished', ...deed })
      return withNotice(page, 'published', deedId)
    })
    res.redirect(303, href)
  })

  return router
}

/** The meetings of which the page said that their host is mailed; one or several of a name. */
const idsIn = (body: unknown): string[] => {
  const hosts = typeof body === 'object' && body !== null && 'hosts' in body ? body.hosts : []
  return [hosts].flat().flatMap((one) => (typeof one === 'string' && isId(one) ? [one] : []))
}

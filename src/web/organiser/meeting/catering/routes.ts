import { Router } from 'express'
import { loadCatering } from '../../../../registration/catering.ts'
import { cateringPage } from '../../../catering-page.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { findOwnMeeting } from '../programme/queries.ts'

/** GET /organiser/circles/:slug/meetings/:number/catering: what to order for a meeting. */
export const meetingCateringRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.get('/organiser/circles/:slug/meetings/:number/catering', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { slug, number } = req.params
    const meeting = await findOwnMeeting(deps.db, { instituteId, slug, number })
    if (!meeting) throw new NotFound()
    const label = reader.t('programme:backToMeeting', { number })
    const back = { label, href: `/organiser/circles/${slug}/meetings/${number}` }
    const page = cateringPage(await loadCatering(deps.db, meeting.id), back, reader.t)
    send('host/catering', page, page.head.title)
  })
  return router
}

import { Router } from 'express'
import { loadShownAgenda } from '../../../../agenda/release/load-shown-agenda.ts'
import { loadSummary } from '../../../../agenda/summary/load-summary.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { summaryPage } from '../../../summary/page.ts'
import type { Desk } from '../../desk.ts'
import { findOwnMeeting } from '../programme/queries.ts'

/** GET /organiser/circles/:slug/meetings/:number/summary: the meeting in short, to send on. */
export const meetingSummaryRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.get('/organiser/circles/:slug/meetings/:number/summary', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { slug, number } = req.params
    const meeting = await findOwnMeeting(deps.db, { instituteId, slug, number })
    const agenda = meeting && (await loadShownAgenda(deps.db, { meetingId: meeting.id }))
    if (!agenda) throw new NotFound()
    const known = await loadSummary(deps.db, agenda, { mayReadResults: true })
    const label = reader.t('programme:backToMeeting', { number })
    const ways = {
      back: { label, href: `/organiser/circles/${slug}/meetings/${number}` },
      scriptHref: deps.assets.href('copy-text.js'),
      baseUrl: deps.config.baseUrl,
    }
    const page = summaryPage({ agenda, ...known }, ways, reader)
    send('summary/page', page, page.head.title)
  })
  return router
}

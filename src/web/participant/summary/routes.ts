import { Router } from 'express'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { loadSummary } from '../../../agenda/summary/load-summary.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { summaryPage } from '../../summary/page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'

/** GET /participant/:registrationId/meetings/:number/summary: the meeting in short, for colleagues at home. */
export const summaryRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/meetings/:number/summary', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { number } = req.params
    const which = { circleSlug: own.circle.slug, number: Number(number) }
    const agenda = /^\d{1,4}$/.test(number) ? await loadShownAgenda(deps.db, which) : null
    if (!agenda) throw new NotFound()
    const language = languageOf(req)
    const t = deps.words[language].to(own.formOfAddress)
    const known = await loadSummary(deps.db, agenda, { mayReadResults: holdsSeat(own.state) })
    const ways = {
      back: { label: t('agenda:page.back'), href: `/participant/${own.id}/meetings/${number}` },
      scriptHref: deps.assets.href('copy-text.js'),
      baseUrl: deps.config.baseUrl,
    }
    const page = summaryPage({ agenda, ...known }, ways, { t, language, now: deps.now() })
    sendPage(deps, req, res, 'summary/page', page, participantFrame(own, page.head.title))
  })
  return router
}

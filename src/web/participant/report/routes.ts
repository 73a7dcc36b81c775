import { Router } from 'express'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { loadSummary } from '../../../agenda/summary/load-summary.ts'
import { isOver } from '../../../agenda/summary/summary.ts'
import { findSharedReport } from '../../../evaluation/find-report.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { meetingOf } from '../answer/routes.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { reportPage } from './page.ts'

/** GET /participant/:registrationId/meetings/:number/report: what was done at a meeting and what came of it. */
export const reportRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/meetings/:number/report', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const meeting = meetingOf(own, req.params.number)
    const agenda = await loadShownAgenda(deps.db, { meetingId: meeting.id })
    if (!agenda) throw new NotFound()
    const mayRead = holdsSeat(own.state)
    const known = await loadSummary(deps.db, agenda, { mayReadResults: mayRead })
    const report = mayRead ? await findSharedReport(deps.db, meeting.id) : ''
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
    const given = { meeting, agenda, known, report, isOver: isOver(agenda.meeting, reader.now) }
    const page = reportPage(own, given, reader)
    sendPage(deps, req, res, 'participant/report', page, participantFrame(own, page.head.title))
  })
  return router
}

import { Router } from 'express'
import { findResponse } from '../../../../evaluation/response.ts'
import type { Deps } from '../../../deps.ts'
import type { Desk } from '../../desk.ts'
import { findMeeting } from '../find-meeting.ts'
import { meetingEvaluationPage } from './page.ts'

/** GET /organiser/circles/:slug/meetings/:number/evaluation: what people thought of a meeting. */
export const meetingEvaluationRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  router.get('/organiser/circles/:slug/meetings/:number/evaluation', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const page = meetingEvaluationPage(found, await findResponse(deps.db, found.meeting.id), reader)
    send('organiser/meeting/evaluation', page, page.head.title)
  })
  return router
}

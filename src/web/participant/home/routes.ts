import { Router } from 'express'
import { casesToTell } from '../../../intervision/cases-to-tell.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { calendarPart } from '../feed/pages.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { meetingToEvaluate } from './evaluation-todo.ts'
import { participantPage } from './pages.ts'

/** GET /participant/:registrationId: one's own page. */
export const homeRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
    const today = reader.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
    const [calendar, toTell, toEvaluate] = await Promise.all([
      calendarPart(deps, own, reader.t),
      holdsSeat(own.state) ? casesToTell(deps.db, { registrationId: own.id, today }) : [],
      meetingToEvaluate(deps.db, own, reader.now),
    ])
    const page = participantPage(own, reader, { calendar, toTell, toEvaluate })
    // This page has the whole line.
    const frame = { ...participantFrame(own, own.circle.title), series: null }
    sendPage(deps, req, res, 'participant/home', page, frame)
  })
  return router
}

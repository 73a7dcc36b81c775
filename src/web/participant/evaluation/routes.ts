import { type Request, type Response, Router } from 'express'
import { findOwnEvaluation } from '../../../evaluation/own-evaluation.ts'
import { saveEvaluation } from '../../../evaluation/save-evaluation.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { meetingOf } from '../answer/routes.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { type EvaluationForm, formOfEvaluation, parseEvaluation } from './form.ts'
import { evaluationHref, evaluationPage } from './page.ts'

const PATH = '/participant/:registrationId/meetings/:number/evaluation'

/** What somebody thought of a meeting: to say, and to change for two weeks. Too late, the page says so. */
export const evaluationRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const meeting = meetingOf(own, req.params.number)
    await send(deps, req, res, { own, meeting, form: null, status: 200 })
  })

  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const meeting = meetingOf(own, req.params.number)
    const form = parseEvaluation(req.body)
    const { input: evaluation, version: basedOn } = form
    if (!evaluation) return send(deps, req, res, { own, meeting, form, status: 422 })
    const said = { registrationId: own.id, meeting, basedOn, evaluation }
    const saved = await deps.transact((trx) => saveEvaluation(trx, said, deps.now()))
    if (saved.done) return res.redirect(303, `${evaluationHref(own, meeting)}?notice=evaluated`)
    await send(deps, req, res, { own, meeting, form, status: 409, isConflict: true })
  })

  return router
}

interface Answer {
  own: OwnRegistration
  meeting: OwnMeeting
  /** null for what is kept */
  form: EvaluationForm | null
  status: number
  isConflict?: boolean
}

const send = async (deps: Deps, req: Request, res: Response, { own, meeting, status, ...state }: Answer) => {
  const known = await findOwnEvaluation(deps.db, { registrationId: own.id, meetingId: meeting.id })
  const form = state.form ?? formOfEvaluation(known.stored)
  const language = languageOf(req)
  const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
  const given = { own, meeting, known, form, isConflict: state.isConflict ?? false }
  const page = evaluationPage(given, reader)
  sendPage(deps, req, res, 'participant/evaluation', page, participantFrame(own, page.head.title), status)
}

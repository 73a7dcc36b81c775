import { type Request, type Response, Router } from 'express'
import type { ReadableCase } from '../../../intervision/cases.ts'
import { saveOutcome } from '../../../intervision/save-outcome.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { formOfOutcome, type OutcomeForm, parseOutcome } from '../../case-outcome/form.ts'
import type { GivenOutcome } from '../../case-outcome/part.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { casesHref } from './hrefs.ts'
import { mayTell } from './may-tell.ts'
import { caseOutcomePage } from './outcome-page.ts'
import { caseIn, readerOf } from './routes.ts'

const PATH = '/participant/:registrationId/cases/:caseId/outcome'

/** What became of a case, told by who brought it. Before it was discussed the page is not there. */
export const caseOutcomeRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { own, one } = await ownCase(deps, req)
    if (!mayTell(own, one, deps.now())) return res.redirect(303, `${casesHref(own)}/${one.id}`)
    send(deps, req, res, { own, one, form: formOfOutcome(one.outcome), refused: null, status: 200 })
  })

  router.post(PATH, async (req, res) => {
    const { own, one } = await ownCase(deps, req)
    const form = parseOutcome(req.body)
    const { input: outcome, version: basedOn } = form
    if (!outcome) return send(deps, req, res, { own, one, form, refused: null, status: 422 })
    const which = { circleId: own.circle.id, caseId: one.id, registrationId: own.id }
    const saved = await deps.transact((trx) => saveOutcome(trx, { ...which, basedOn, outcome }, deps.now()))
    if (saved.done) return res.redirect(303, `${casesHref(own)}/${one.id}?notice=saved`)
    if (saved.reason === 'notThere') throw new NotFound()
    const now = await caseIn(deps, own, one.id)
    send(deps, req, res, { own, one: now, form, refused: saved.reason, status: 409 })
  })

  return router
}

const ownCase = async (deps: Deps, req: Request<{ registrationId: string; caseId: string }>) => {
  const own = await ownRegistration(deps, req)
  const one = await caseIn(deps, own, req.params.caseId)
  if (one.bringerId !== own.id) throw new NotFound()
  return { own, one }
}

interface Answer {
  own: OwnRegistration
  one: ReadableCase
  form: OutcomeForm
  refused: GivenOutcome['refused']
  status: number
}

const send = (deps: Deps, req: Request, res: Response, { own, one, status, ...state }: Answer) => {
  const page = caseOutcomePage(own, one, state, readerOf(deps, req, own))
  sendPage(deps, req, res, 'participant/case-outcome', page, participantFrame(own, page.head.title), status)
}

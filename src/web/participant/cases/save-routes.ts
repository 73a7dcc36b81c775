import { type Request, type Response, Router } from 'express'
import { changeCase } from '../../../intervision/change-case.ts'
import { offerCase } from '../../../intervision/offer-case.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { type CaseForm, newCaseForm, parseCase } from './form.ts'
import { type CaseOnForm, caseFormPage } from './form-page.ts'
import { casesHref } from './hrefs.ts'
import { meetingsToChoose } from './own-meetings.ts'
import { saidOfCase } from './queries.ts'
import { caseIn, readerOf } from './routes.ts'

const PATH = '/participant/:registrationId/cases'
const NEW: CaseOnForm = { stored: null, refused: null }

/** Offering a case, and saving one's own anew. Before the routes with an id in them: `new` is none. */
export const caseSaveRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(`${PATH}/new`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const said = req.query.from === 'registration' ? await saidOfCase(deps.db, own.id) : ''
    send(deps, req, res, own, { form: newCaseForm(said), ...NEW, status: 200 })
  })

  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const form = parseCase(req.body, idsToChoose(own, deps.now(), null))
    const { input } = form
    if (!input) return send(deps, req, res, own, { form, ...NEW, status: 422 })
    const offer = { ...input, registrationId: own.id }
    const outcome = await deps.transact((trx) => offerCase(trx, offer, deps.now()))
    if (outcome.done) return res.redirect(303, `${casesHref(own)}/${outcome.value.caseId}?notice=caseOffered`)
    send(deps, req, res, own, { form, stored: null, refused: outcome.reason, status: 422 })
  })

  router.post(`${PATH}/:caseId`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { caseId } = req.params
    const stored = await caseIn(deps, own, caseId)
    if (stored.bringerId !== own.id) throw new NotFound()
    const form = parseCase(req.body, idsToChoose(own, deps.now(), stored.meetingId))
    const { input, version: basedOn } = form
    if (!input) return send(deps, req, res, own, { form, stored, refused: null, status: 422 })
    const change = { ...input, registrationId: own.id, caseId, basedOn }
    const outcome = await deps.transact((trx) => changeCase(trx, change, deps.now()))
    if (outcome.done) return res.redirect(303, `${casesHref(own)}/${caseId}?notice=saved`)
    // What is kept now stands beside what was typed; the next save starts from it.
    const now = await caseIn(deps, own, caseId)
    const shown = { ...form, version: now.version }
    send(deps, req, res, own, { form: shown, stored: now, refused: outcome.reason, status: 409 })
  })

  return router
}

const idsToChoose = (own: OwnRegistration, now: Temporal.Instant, chosenId: string | null): string[] =>
  meetingsToChoose(own, chosenId, now).map(({ id }) => id)

const send = (
  deps: Deps,
  req: Request,
  res: Response,
  own: OwnRegistration,
  { form, status, ...about }: CaseOnForm & { form: CaseForm; status: number },
) => {
  const page = caseFormPage(own, form, about, readerOf(deps, req, own))
  sendPage(deps, req, res, 'participant/case-form', page, participantFrame(own, page.head.title), status)
}

import { type Request, type Response, Router } from 'express'
import { addOwnResult } from '../../../harvest/add-result.ts'
import { removeResult } from '../../../harvest/remove-result.ts'
import { findResults } from '../../../harvest/results.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { emptyResult, parseResult, type ResultForm } from '../../results/form.ts'
import { sendPage } from '../../send-page.ts'
import { withNotice } from '../../undo/with-notice.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { noteOwn } from '../undo/note.ts'
import { participantResultsPage, resultsHref } from './page.ts'

const PATH = '/participant/:registrationId/results'

/** What a circle brought about: to read, to tell one, and to take one's own away. */
export const participantResultRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    await send(deps, req, res, own, { form: emptyResult(todayOf(deps)), refused: null, status: 200 })
  })

  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const form = parseResult(req.body, todayOf(deps))
    const { input, resultId } = form
    if (!input) return send(deps, req, res, own, { form, refused: null, status: 422 })
    const told = { resultId, registrationId: own.id, ...input }
    const outcome = await deps.transact((trx) => addOwnResult(trx, told, deps.now()))
    if (outcome.done) return res.redirect(303, `${resultsHref(own)}?notice=resultTold`)
    await send(deps, req, res, own, { form, refused: outcome.reason, status: 422 })
  })

  router.post(`${PATH}/:resultId/removal`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { resultId } = req.params
    if (!isId(resultId)) throw new NotFound()
    const facts = { resultId, circleId: own.circle.id }
    const page = resultsHref(own)
    const deedId = await deps.transact(async (trx) => {
      if (!(await removeResult(trx, { ...facts, registrationId: own.id }, deps.now()))) throw new NotFound()
      return noteOwn(trx, own, { kind: 'ownResultRemoved', facts, page }, deps.now())
    })
    res.redirect(303, withNotice(page, 'resultRemoved', deedId))
  })

  return router
}

const todayOf = (deps: Deps): string =>
  deps.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

const send = async (
  deps: Deps,
  req: Request,
  res: Response,
  own: OwnRegistration,
  { form, refused, status }: { form: ResultForm; refused: string | null; status: number },
) => {
  const language = languageOf(req)
  const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
  const results = holdsSeat(own.state) ? await findResults(deps.db, own.circle.id) : []
  const page = participantResultsPage(own, { results, form, refused }, reader)
  sendPage(deps, req, res, 'participant/results', page, participantFrame(own, page.head.title), status)
}

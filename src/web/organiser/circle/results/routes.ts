import { Router } from 'express'
import { findCircle } from '../../../../circle/queries.ts'
import { addResult } from '../../../../harvest/add-result.ts'
import { removeResult } from '../../../../harvest/remove-result.ts'
import { findResults } from '../../../../harvest/results.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { emptyResult, parseResult } from '../../../results/form.ts'
import { withNotice } from '../../../undo/with-notice.ts'
import type { Desk } from '../../desk.ts'
import { noteAtDesk } from '../../undo/note.ts'
import { circleResultsPage } from './page.ts'

const PATH = '/organiser/circles/:slug/results'

/** What a circle brought about: to read, to tell one, and to take one away. */
export const circleResultRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const results = await findResults(deps.db, circle.id)
    const page = circleResultsPage(circle, { results, form: emptyResult(reader.today) }, reader)
    send('organiser/circle/results', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const form = parseResult(req.body, reader.today)
    const { input, resultId } = form
    if (!input) {
      const page = circleResultsPage(circle, { results: await findResults(deps.db, circle.id), form }, reader)
      return send('organiser/circle/results', page, page.head.title, { status: 422 })
    }
    const told = { resultId, circleId: circle.id, organiserId: organiser.organiserId, ...input }
    await deps.transact((trx) => addResult(trx, told, reader.now))
    res.redirect(303, `/organiser/circles/${circle.slug}/results?notice=resultTold`)
  })

  router.post(`${PATH}/:resultId/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    const circle = await load(deps, visit.instituteId, req.params.slug)
    const { resultId } = req.params
    if (!isId(resultId)) throw new NotFound()
    const facts = { resultId, circleId: circle.id }
    const page = `/organiser/circles/${circle.slug}/results`
    const deedId = await deps.transact(async (trx) => {
      if (!(await removeResult(trx, { ...facts, registrationId: null }, visit.reader.now)))
        throw new NotFound()
      return noteAtDesk(trx, visit, { kind: 'resultRemoved', facts, about: circle.title, page })
    })
    res.redirect(303, withNotice(page, 'resultRemoved', deedId))
  })

  return router
}

const load = async (deps: Deps, instituteId: string, slug: string) => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

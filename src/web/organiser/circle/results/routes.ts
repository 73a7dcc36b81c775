import { Router } from 'express'
import { findCircle } from '../../../../circle/queries.ts'
import { addResult } from '../../../../harvest/add-result.ts'
import { removeResult } from '../../../../harvest/remove-result.ts'
import { findResults } from '../../../../harvest/results.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { emptyResult, parseResult } from '../../../results/form.ts'
import type { Desk } from '../../desk.ts'
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
    const { instituteId, reader } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const { resultId } = req.params
    if (!isId(resultId)) throw new NotFound()
    const which = { resultId, circleId: circle.id, registrationId: null }
    if (!(await deps.transact((trx) => removeResult(trx, which, reader.now)))) throw new NotFound()
    res.redirect(303, `/organiser/circles/${circle.slug}/results?notice=resultRemoved`)
  })

  return router
}

const load = async (deps: Deps, instituteId: string, slug: string) => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

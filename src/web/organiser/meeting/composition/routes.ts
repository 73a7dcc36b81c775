import { Router } from 'express'
import { composeWithLetters } from '../../../../invitation/compose-with-letters.ts'
import type { Deps } from '../../../deps.ts'
import type { Desk, Visit } from '../../desk.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { type ComposeForm, EMPTY_FORM, parseComposing } from './form.ts'
import type { GivenComposition } from './given.ts'
import { givenComposition } from './load.ts'
import { compositionPage } from './pages.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/composition'

/** Composing a meeting from what is there: the page says what would happen, its button does it. */
export const compositionRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.read(req, res)
    send(visit, await givenComposition(deps, visit.instituteId, req.params), EMPTY_FORM)
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await givenComposition(deps, visit.instituteId, req.params)
    const form = parseComposing(req.body)
    const { input } = form
    if (!input) return send(visit, given, form, { status: 422 })
    const meetingId = given.meeting.id
    const outcome = await deps.transact((trx) =>
      composeWithLetters(trx, { meetingId, ...input }, visit.reader.now),
    )
    if (outcome.done) return res.redirect(303, `${hrefOf(given)}/composition?notice=composed`)
    // Loaded anew: something came in between.
    const now = await givenComposition(deps, visit.instituteId, req.params)
    send(visit, now, form, { status: 409, refusal: outcome.reason })
  })

  return router
}

const send = (
  visit: Visit,
  given: GivenComposition,
  form: ComposeForm,
  { status = 200, refusal = null as 'changedMeanwhile' | 'closed' | null } = {},
) => {
  const page = compositionPage(given, form, refusal, visit.reader)
  visit.send('organiser/meeting/composition', page, page.head.title, { status })
}

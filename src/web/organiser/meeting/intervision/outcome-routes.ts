import { type Request, Router } from 'express'
import { mayTellOutcome } from '../../../../intervision/case-outcome.ts'
import { type ReadableCase, readableCases } from '../../../../intervision/cases.ts'
import { saveOutcome } from '../../../../intervision/save-outcome.ts'
import { formOfOutcome, parseOutcome } from '../../../case-outcome/form.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { findMeeting } from '../find-meeting.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { meetingCaseOutcomePage } from './outcome-page.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/cases/:caseId/outcome'
type Params = { slug: string; number: string; caseId: string }

/** What became of a case, told by an organiser. Before it was discussed the page leads back to the groups. */
export const meetingCaseOutcomeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { found, one } = await load(deps, instituteId, req)
    if (!mayTellOutcome(one, reader.today)) return res.redirect(303, `${hrefOf(found)}/intervision`)
    const state = { form: formOfOutcome(one.outcome), refused: null }
    const page = meetingCaseOutcomePage(found, one, state, reader)
    send('organiser/meeting/case-outcome', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { found, one } = await load(deps, instituteId, req)
    const form = parseOutcome(req.body)
    const { input: outcome, version: basedOn } = form
    if (!outcome) {
      const page = meetingCaseOutcomePage(found, one, { form, refused: null }, reader)
      return send('organiser/meeting/case-outcome', page, page.head.title, { status: 422 })
    }
    const which = { circleId: found.circle.id, caseId: one.id, registrationId: null }
    const saved = await deps.transact((trx) => saveOutcome(trx, { ...which, basedOn, outcome }, reader.now))
    if (saved.done) return res.redirect(303, `${hrefOf(found)}/intervision?notice=saved`)
    if (saved.reason === 'notThere') throw new NotFound()
    const { one: now } = await load(deps, instituteId, req)
    const page = meetingCaseOutcomePage(found, now, { form, refused: saved.reason }, reader)
    send('organiser/meeting/case-outcome', page, page.head.title, { status: 409 })
  })

  return router
}

const load = async (deps: Deps, instituteId: string, req: Request<Params>) => {
  const found = await findMeeting(deps, instituteId, req.params)
  const cases: ReadableCase[] = await readableCases(deps.db, {
    circleId: found.circle.id,
    reader: { kind: 'organiser' },
  })
  const one = cases.find(({ id, meetingId }) => id === req.params.caseId && meetingId === found.meeting.id)
  if (!one) throw new NotFound()
  return { found, one }
}

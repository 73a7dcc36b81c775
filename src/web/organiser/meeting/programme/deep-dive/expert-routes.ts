import { type Request, Router } from 'express'
import { revokeLinks } from '../../../../../access/revoke-links.ts'
import { askExpert } from '../../../../../expert/ask-expert.ts'
import type { Expert } from '../../../../../expert/experts.ts'
import { nameExpert } from '../../../../../expert/name-expert.ts'
import { takeOffExpert } from '../../../../../expert/take-off-expert.ts'
import { writeExpertInvitation } from '../../../../../invitation/expert-letters.ts'
import { synchroniseExperts } from '../../../../../invitation/synchronise-experts.ts'
import type { Deps } from '../../../../deps.ts'
import { NotFound } from '../../../../errors.ts'
import { withNotice } from '../../../../undo/with-notice.ts'
import type { Desk } from '../../../desk.ts'
import { noteAtDesk } from '../../../undo/note.ts'
import { parseAsking, parseExpert } from './expert-form.ts'
import { formOfDeepDive } from './form.ts'
import type { DeepDiveOfPage } from './given.ts'
import { loadDeepDive, PATH } from './load.ts'
import { deepDivePage } from './pages.ts'

/** Guest experts of a deep dive: naming them, asking them by mail, and taking them off it. */
export const expertRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.post(`${PATH}/experts`, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await loadDeepDive(deps, visit, req)
    const form = parseExpert(req.body)
    const which = { meetingId: given.meetingId, itemId: given.item.id }
    const { input } = form
    if (!input || given.closed) {
      const page = deepDivePage(given, { dive: formOfDeepDive(given), expert: form }, false, visit.reader)
      return visit.send('organiser/meeting/deep-dive', page, page.head.title, { status: 422 })
    }
    const named = await deps.transact((trx) => nameExpert(trx, { ...which, ...input }, deps.now()))
    res.redirect(303, `${given.href}?notice=${named.done ? 'expertNamed' : NOTICES[named.reason]}#experts`)
  })

  router.post(`${PATH}/experts/:expertId/invitation`, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await loadDeepDive(deps, visit, req)
    const { id: expertId } = expertOf(given, req)
    const email = parseAsking(req.body)
    if (email === undefined || given.closed)
      return res.redirect(303, `${given.href}?notice=expertNoAddress#experts`)
    const asked = await deps.transact(async (trx) => {
      const outcome = await askExpert(trx, { expertId, email }, deps.now())
      if (outcome.done) await writeExpertInvitation(trx, { expertId }, deps.now())
      return outcome
    })
    res.redirect(303, `${given.href}?notice=${asked.done ? 'expertAsked' : NOTICES[asked.reason]}#experts`)
  })

  router.post(`${PATH}/experts/:expertId/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await loadDeepDive(deps, visit, req)
    const { expertId } = req.params
    const page = given.href
    // Pressed twice, or by two: they are off, and that is what was asked.
    if (given.closed || !given.experts.some(({ id }) => id === expertId))
      return res.redirect(303, withNotice(page, 'expertOff'))
    const { now } = visit.reader
    const deedId = await deps.transact(async (trx) => {
      const off = await takeOffExpert(trx, { expertId }, now)
      if (!off.done) return undefined
      await revokeLinks(trx, { purpose: 'expert', subjectId: expertId }, now)
      await synchroniseExperts(trx, off.value, now)
      const about = given.item.title
      return noteAtDesk(trx, visit, { kind: 'expertTakenOff', facts: { expertId }, about, page })
    })
    res.redirect(303, withNotice(page, 'expertOff', deedId))
  })

  return router
}

const expertOf = ({ experts }: DeepDiveOfPage, req: Request<{ expertId: string }>): Expert => {
  const expert = experts.find(({ id }) => id === req.params.expertId)
  if (!expert) throw new NotFound()
  return expert
}

const NOTICES = {
  notThere: 'expertGone',
  tooMany: 'expertTooMany',
  alreadyThere: 'expertAlready',
  noAddress: 'expertNoAddress',
  taken: 'expertAlready',
} as const

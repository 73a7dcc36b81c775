import { Router } from 'express'
import { cancelInformation } from '../../../information/cancel-information.ts'
import { planInformation } from '../../../information/plan-information.ts'
import { synchroniseGuests } from '../../../invitation/synchronise-guests.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { versionOf } from '../meeting/move-form.ts'
import { plannedMeeting, theMeeting } from './find-meeting.ts'
import { informationFormOf, parseInformation } from './form.ts'
import { informationCancellationPage, informationPlanPage } from './form-page.ts'
import { informationHref } from './the-meeting.ts'

/** Planning, changing and cancelling the information meeting of a circle. */
export const informationFormRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/information/plan', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await theMeeting(deps, instituteId, req.params.slug)
    const current = found.meeting?.state === 'planned' ? found.meeting : null
    const page = informationPlanPage(found, informationFormOf(current), reader)
    send('organiser/information/form', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/information/plan', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await theMeeting(deps, instituteId, req.params.slug)
    const circleId = found.circle.id
    const form = parseInformation(req.body, found.meeting?.state === 'planned' ? found.meeting : null)
    const planned = form.input && { ...form.input, circleId, version: form.version }
    const outcome =
      planned &&
      (await deps.transact(async (trx) => {
        const saved = await planInformation(trx, planned, deps.now())
        if (saved.done) await synchroniseGuests(trx, { circleId, isEdit: true }, deps.now())
        return saved
      }))
    if (outcome?.done) return res.redirect(303, `${informationHref(found.circle)}?notice=saved`)
    // Read anew: whoever was first has left another text, and another version to save over.
    const now = outcome ? await theMeeting(deps, instituteId, req.params.slug) : found
    const page = informationPlanPage(now, form, reader, outcome?.reason ?? null)
    send('organiser/information/form', page, page.head.title, { status: outcome ? 409 : 422 })
  })

  router.get('/organiser/circles/:slug/information/cancellation', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const page = informationCancellationPage(await plannedMeeting(deps, instituteId, req.params.slug), reader)
    send('organiser/meeting/cancellation', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/information/cancellation', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { circle } = await plannedMeeting(deps, instituteId, req.params.slug)
    const input = { circleId: circle.id, version: versionOf(req.body) }
    const outcome = await deps.transact(async (trx) => {
      const cancelled = await cancelInformation(trx, input, deps.now())
      if (cancelled.done) await synchroniseGuests(trx, input, deps.now())
      return cancelled
    })
    if (outcome.done) return res.redirect(303, `${informationHref(circle)}?notice=cancelled`)
    const found = await plannedMeeting(deps, instituteId, req.params.slug)
    const page = informationCancellationPage(found, reader, outcome.reason)
    send('organiser/meeting/cancellation', page, page.head.title, { status: 409 })
  })

  return router
}

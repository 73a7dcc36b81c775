import { Router } from 'express'
import { endNeedlessRequestsWithLetters } from '../../../invitation/host-request-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { cancelMeeting } from '../../../meeting/cancel-meeting.ts'
import { moveMeeting } from '../../../meeting/move-meeting.ts'
import { done } from '../../../outcome.ts'
import type { Deps } from '../../deps.ts'
import { withNotice } from '../../undo/with-notice.ts'
import type { Desk } from '../desk.ts'
import { noteAtDesk } from '../undo/note.ts'
import { cancellationPage, movePage } from './change-page.ts'
import { findMeeting } from './find-meeting.ts'
import { moveFormOf, parseMove, versionOf } from './move-form.ts'

/** Moving a meeting and cancelling it. */
export const meetingChangeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/meetings/:number/date', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const page = movePage(found, moveFormOf(found.meeting), reader)
    send('organiser/meeting/move', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/meetings/:number/date', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const form = parseMove(req.body, found.meeting)
    const moved = form.input && { ...form.input, meetingId: found.meeting.id, version: form.version }
    const outcome = moved
      ? await deps.transact(async (trx) => {
          const outcome = await moveMeeting(trx, moved, reader.now)
          if (outcome.done)
            await synchroniseInvitations(
              trx,
              { ...outcome.value, meetingId: moved.meetingId, isEdit: true },
              reader.now,
            )
          return outcome
        })
      : null
    if (outcome?.done) return res.redirect(303, `/organiser/circles/${found.circle.slug}?notice=moved`)
    // Read anew: whoever was first has left another text, and another version to save over.
    const now = outcome ? await findMeeting(deps, instituteId, req.params) : found
    const page = movePage(now, form, reader, outcome?.reason ?? null)
    send('organiser/meeting/move', page, page.head.title, { status: outcome ? 409 : 422 })
  })

  router.get('/organiser/circles/:slug/meetings/:number/cancellation', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const page = cancellationPage(await findMeeting(deps, instituteId, req.params), reader)
    send('organiser/meeting/cancellation', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/meetings/:number/cancellation', async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId, reader, send } = visit
    const { circle, meeting } = await findMeeting(deps, instituteId, req.params)
    const facts = { meetingId: meeting.id }
    const overview = `/organiser/circles/${circle.slug}`
    const outcome = await deps.transact(async (trx) => {
      const cancelled = await cancelMeeting(trx, { ...facts, version: versionOf(req.body) }, reader.now)
      if (!cancelled.done) return cancelled
      const withdrawn = await endNeedlessRequestsWithLetters(trx, cancelled.value, reader.now)
      const told = await synchroniseInvitations(trx, { ...cancelled.value, ...facts }, reader.now)
      // What somebody was told cannot be unsaid.
      if (withdrawn + told.invited + told.updated + told.cancelled > 0) return done(undefined)
      const about = meeting.theme || meeting.place
      return done(await noteAtDesk(trx, visit, { kind: 'meetingCancelled', facts, about, page: overview }))
    })
    if (outcome.done) return res.redirect(303, withNotice(overview, 'cancelled', outcome.value))
    const page = cancellationPage(await findMeeting(deps, instituteId, req.params), reader, outcome.reason)
    send('organiser/meeting/cancellation', page, page.head.title, { status: 409 })
  })

  return router
}

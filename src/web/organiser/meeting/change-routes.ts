import { Router } from 'express'
import { endNeedlessRequestsWithLetters } from '../../../invitation/host-request-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { cancelMeeting } from '../../../meeting/cancel-meeting.ts'
import { moveMeeting } from '../../../meeting/move-meeting.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
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
    const { instituteId, reader, send } = await desk.change(req, res)
    const { circle, meeting } = await findMeeting(deps, instituteId, req.params)
    const input = { meetingId: meeting.id, version: versionOf(req.body) }
    const outcome = await deps.transact(async (trx) => {
      const outcome = await cancelMeeting(trx, input, reader.now)
      if (outcome.done) {
        await endNeedlessRequestsWithLetters(trx, outcome.value, reader.now)
        await synchroniseInvitations(trx, { ...outcome.value, meetingId: meeting.id }, reader.now)
      }
      return outcome
    })
    if (outcome.done) return res.redirect(303, `/organiser/circles/${circle.slug}?notice=cancelled`)
    const page = cancellationPage(await findMeeting(deps, instituteId, req.params), reader, outcome.reason)
    send('organiser/meeting/cancellation', page, page.head.title, { status: 409 })
  })

  return router
}

import { Router } from 'express'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { meetingNumbers } from '../../../registration/meeting-numbers.ts'
import { setMeetingCapacity } from '../../../registration/set-meeting-capacity.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { capacityFormOf, capacityPage, parseCapacity } from './capacity-page.ts'
import { findMeeting } from './find-meeting.ts'
import { hrefOf } from './meeting-of-circle.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/capacity'

/** How many people a meeting holds. */
export const meetingCapacityRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const numbers = await meetingNumbers(deps.db, found.meeting.id)
    const page = capacityPage(found, numbers, capacityFormOf(numbers), reader)
    send('organiser/meeting/capacity', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const meetingId = found.meeting.id
    const form = parseCapacity(req.body)
    const { input } = form
    if (input) {
      const isDone = await deps.transact(async (trx) => {
        const outcome = await setMeetingCapacity(trx, { meetingId, ...input }, reader.now)
        if (outcome.done) await synchroniseInvitations(trx, { ...outcome.value, meetingId }, reader.now)
        return outcome.done
      })
      // Refused: the page itself says why nothing can change any more.
      return res.redirect(303, isDone ? `${hrefOf(found)}?notice=saved` : `${hrefOf(found)}/capacity`)
    }
    const page = capacityPage(found, await meetingNumbers(deps.db, meetingId), form, reader)
    send('organiser/meeting/capacity', page, page.head.title, { status: 422 })
  })

  return router
}

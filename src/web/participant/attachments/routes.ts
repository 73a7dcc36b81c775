import { Router } from 'express'
import { holdsSeat } from '../../../registration/registration.ts'
import { sendAttachment } from '../../attachments/send-attachment.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { ownRegistration } from '../own.ts'
import { ownSubstitution } from '../substitute/own.ts'
import { findMeetingId } from './queries.ts'

/** The files of a meeting, for who has a seat in its circle, and for who comes to it in somebody's place. */
export const participantAttachmentRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get('/participant/:registrationId/meetings/:number/attachments/:attachmentId', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { number, attachmentId } = req.params
    const meetingId = holdsSeat(own.state) ? await findMeetingId(deps.db, own.id, number) : undefined
    if (!meetingId) throw new NotFound()
    await sendAttachment(deps, req, res, { meetingId, attachmentId })
  })

  router.get('/substitute/:substituteId/attachments/:attachmentId', async (req, res) => {
    const { meetingId } = await ownSubstitution(deps, req)
    await sendAttachment(deps, req, res, { meetingId, attachmentId: req.params.attachmentId })
  })

  return router
}

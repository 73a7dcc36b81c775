import { Router } from 'express'
import { loadParticipants } from '../../../registration/participants.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { participantsPage } from './pages.ts'

/** GET /participant/:registrationId/participants: who takes part, for who takes part. */
export const participantsRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/participants', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const people = holdsSeat(own.state) ? await loadParticipants(deps.db, own.circle.id) : []
    const page = participantsPage(own, people, deps.words[languageOf(req)].to(own.formOfAddress))
    sendPage(deps, req, res, 'participant/participants', page, participantFrame(own, page.head.title))
  })
  return router
}

import { Router } from 'express'
import type { Deps } from '../../deps.ts'
import { undo } from '../../undo/undo.ts'
import { ownRegistration } from '../own.ts'

/** Taking back what one did oneself. */
export const participantUndoRoutes = (deps: Deps): Router => {
  const router = Router()

  router.post('/participant/:registrationId/undo/:deedId', async (req, res) => {
    const { id: registrationId, circle } = await ownRegistration(deps, req)
    const by = { instituteId: circle.instituteId, registrationId, organiser: null }
    res.redirect(303, await undo(deps, { ...by, deedId: req.params.deedId }))
  })

  return router
}

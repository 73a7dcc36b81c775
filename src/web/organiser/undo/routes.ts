import { Router } from 'express'
import { recentDeeds } from '../../../deed/kept-deeds.ts'
import type { Deps } from '../../deps.ts'
import { undo } from '../../undo/undo.ts'
import type { Desk } from '../desk.ts'
import { undoPage } from './page.ts'

/** What organisers did and can take back: all of it of the last day, and the button of each. */
export const undoRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/undo', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const page = undoPage(await recentDeeds(deps.db, instituteId, reader.now), reader)
    send('organiser/undo/list', page, page.head.title)
  })

  router.post('/organiser/undo/:deedId', async (req, res) => {
    const { instituteId, organiser } = await desk.change(req, res)
    const { organiserId: id, name } = organiser
    const by = { instituteId, registrationId: null, organiser: { id, name } }
    res.redirect(303, await undo(deps, { ...by, deedId: req.params.deedId }))
  })

  return router
}

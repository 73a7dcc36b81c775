import { Router } from 'express'
import { pauseDelivery, resumeDelivery } from '../../../mail/pause.ts'
import { wordingsFor } from '../../../mail/wordings-for.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { countGroups } from './chosen-letters.ts'
import { findDelivery } from './delivery.ts'
import { previewOf } from './drafts.ts'
import { readFilter } from './filter.ts'
import { lettersPage } from './pages.ts'
import { findCircleNames, findDrafts, findLetters } from './queries.ts'

/** The outbox of an institute: what was written to whom, and whether it left. */
export const outboxRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/letters', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const filter = readFilter(req.query)
    const wanted = { instituteId, filter }
    const before = /^\d{1,15}$/.test(String(req.query.before)) ? Number(req.query.before) : null
    const circles = await findCircleNames(deps.db, instituteId)
    const counts = await countGroups(deps.db, wanted)
    const letters = await findLetters(deps.db, wanted, before)
    // They stand before the newest letters only.
    const found = before === null ? await findDrafts(deps.db, wanted) : []
    const wordings = await wordingsFor(
      deps.db,
      found.map(({ id }) => id),
    )
    const drafts = found.map((draft) => ({
      draft,
      preview: previewOf(deps, deps.config.baseUrl, draft, wordings.get(draft.id)),
    }))
    const delivery = await findDelivery(deps.db, instituteId, reader.now)
    const page = lettersPage(filter, { letters, drafts, delivery, circles, counts }, reader)
    send('organiser/letter/list', page, page.head.title, { here: 'letters' })
  })

  router.post('/organiser/letters/pause', async (req, res) => {
    const { instituteId, organiser } = await desk.change(req, res)
    const { organiserId } = organiser
    await deps.transact((trx) => pauseDelivery(trx, { instituteId, organiserId }, deps.now()))
    res.redirect(303, '/organiser/letters')
  })

  router.post('/organiser/letters/resumption', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    await deps.transact((trx) => resumeDelivery(trx, { instituteId }))
    res.redirect(303, '/organiser/letters?notice=resumed')
  })

  return router
}

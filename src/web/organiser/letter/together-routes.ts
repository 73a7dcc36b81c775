import { type Request, type Response, Router } from 'express'
import { mustBeTold } from '../../../invitation/must-be-told.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import type { Desk } from '../desk.ts'
import { noteAtDesk } from '../undo/note.ts'
import { readFilter } from './filter.ts'
import { type Press, pressDrafts } from './press-drafts.ts'
import { pressedPage } from './pressed-page.ts'
import { togetherPage } from './together-page.ts'
import { findDraftsTogether, findPressed } from './together-queries.ts'

/** All drafts of a filter at once: who they are for, sending or throwing them away, and what became of them. */
export const lettersTogetherRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  for (const act of ['sending', 'discarding'] as const) {
    router.get(`/organiser/letters/${act}`, async (req, res) => {
      const { instituteId, reader, send } = await desk.change(req, res)
      const filter = draftsOnly(req.query)
      const drafts = await findDraftsTogether(deps.db, { instituteId, filter })
      const letterIds = drafts.map(({ id }) => id)
      const kept =
        act === 'discarding' ? await mustBeTold(deps.db, { letterIds, instituteId }, reader.now) : []
      const page = togetherPage({ act, filter, pressId: crypto.randomUUID() }, { drafts, kept }, reader)
      send('organiser/letter/together', page, page.head.title, { here: 'letters' })
    })

    router.post(`/organiser/letters/${act}`, (req, res) => press(deps, desk, act, req, res))
  }

  router.get('/organiser/letters/presses/:pressId', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { pressId } = req.params
    const letters = isId(pressId) ? await findPressed(deps.db, { instituteId, pressId }) : []
    if (letters.length === 0) throw new NotFound()
    const page = pressedPage(pressId, letters, reader, deps.assets.href('follow-progress.js'))
    send('organiser/letter/pressed', page, page.head.title, { here: 'letters' })
  })

  return router
}

const press = async (deps: Deps, desk: Desk, act: Press['act'], req: Request, res: Response) => {
  const visit = await desk.change(req, res)
  const { instituteId, organiser } = visit
  const { until = '', press: pressId = '' } = req.body
  // Only a form that somebody made up says neither.
  if (!/^\d{1,15}$/.test(String(until)) || !isId(String(pressId))) throw new NotFound()
  const filter = draftsOnly(req.body)
  const kept = await pressDrafts(deps, {
    act,
    instituteId,
    filter,
    pressId,
    until: Number(until),
    by: organiser.name,
  })
  const done = await findPressed(deps.db, { instituteId, pressId })
  if (done.length === 0)
    return res.redirect(303, withNotice('/organiser/letters', kept > 0 ? 'mustHear' : 'draftsGone'))
  const page = `/organiser/letters/presses/${pressId}`
  if (act === 'sending') return res.redirect(303, page)
  // Pressed twice, it is one deed: it goes by the id of the press.
  const deed = {
    id: pressId,
    kind: 'draftsDiscarded',
    facts: { pressId },
    page: '/organiser/letters',
  } as const
  await deps.transact((trx) => noteAtDesk(trx, visit, { ...deed, about: String(done.length) }))
  res.redirect(303, withNotice(page, kept > 0 ? 'mustHear' : 'draftsDiscarded', pressId))
}

// Drafts have a state of their own: the one that the page was filtered by says nothing here.
const draftsOnly = (said: Readonly<Record<string, unknown>>) => ({ ...readFilter(said), group: '' as const })

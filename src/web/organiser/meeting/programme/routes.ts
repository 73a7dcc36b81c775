import { Router } from 'express'
import { loadAgenda } from '../../../../agenda/load-agenda.ts'
import { programmeMark } from '../../../../programme/items.ts'
import { findItems, saveItems } from '../../../../programme/save-items.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { formOfItems, parseProgramme } from './form.ts'
import { programmePage } from './pages.ts'
import { findOwnMeeting } from './queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/programme'

/** Arranging the programme of a meeting. Pressing up or down saves what is typed and moves that line. */
export const programmeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { agenda, items } = await load(deps, { instituteId, ...req.params })
    const page = programmePage(agenda, formOfItems(items), reader, false)
    send('organiser/meeting/programme', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { agenda, items } = await load(deps, { instituteId, ...req.params })
    const form = parseProgramme(req.body, items)
    const save = form.input && { meetingId: agenda.meeting.id, basedOn: form.mark, items: form.input }
    const saved = save && (await deps.transact((trx) => saveItems(trx, save, deps.now())))
    if (saved?.done)
      return res.redirect(303, `${req.path}?notice=saved${form.movedId ? `#line-${form.movedId}` : ''}`)
    // Their programme is read anew: it stands beside what was typed, and the next save starts from it.
    const now = saved ? await findItems(deps.db, agenda.meeting.id) : items
    const shown = saved ? { ...parseProgramme(req.body, now), mark: programmeMark(now) } : form
    const page = programmePage(agenda, shown, reader, saved !== null)
    send('organiser/meeting/programme', page, page.head.title, { status: saved ? 409 : 422 })
  })

  return router
}

const load = async (deps: Deps, which: { instituteId: string; slug: string; number: string }) => {
  const meeting = await findOwnMeeting(deps.db, which)
  if (!meeting) throw new NotFound()
  const [agenda, items] = await Promise.all([
    loadAgenda(deps.db, { meetingId: meeting.id }),
    findItems(deps.db, meeting.id),
  ])
  if (!agenda) throw new NotFound()
  return { agenda, items }
}

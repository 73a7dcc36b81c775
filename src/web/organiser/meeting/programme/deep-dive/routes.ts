import { Router } from 'express'
import { deepDiveMark } from '../../../../../expert/deep-dive.ts'
import { saveDeepDive } from '../../../../../expert/save-deep-dive.ts'
import type { Deps } from '../../../../deps.ts'
import type { Desk } from '../../../desk.ts'
import { EMPTY_EXPERT } from './expert-form.ts'
import { formOfDeepDive, parseDeepDive } from './form.ts'
import { loadDeepDive, PATH } from './load.ts'
import { deepDivePage } from './pages.ts'

/** What a deep dive is made of: its form, its parts with their minutes, and what comes out of it. */
export const deepDiveRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await loadDeepDive(deps, visit, req)
    const forms = { dive: formOfDeepDive(given), expert: EMPTY_EXPERT }
    const page = deepDivePage(given, forms, false, visit.reader)
    visit.send('organiser/meeting/deep-dive', page, titleOf(page.head.title, given.item.title))
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await loadDeepDive(deps, visit, req)
    const form = parseDeepDive(req.body)
    const which = { meetingId: given.meetingId, itemId: given.item.id }
    const save = form.input && { ...which, basedOn: form.mark, deepDive: form.input }
    const saved = save && (await deps.transact((trx) => saveDeepDive(trx, save, deps.now())))
    if (saved?.done) return res.redirect(303, `${given.href}?notice=saved`)
    // What a colleague saved is read anew: it stands beside what was typed, and the next save starts from it.
    const shown = saved ? await loadDeepDive(deps, visit, req) : given
    const dive = saved ? { ...form, mark: deepDiveMark(shown.deepDive) } : form
    const page = deepDivePage(shown, { dive, expert: EMPTY_EXPERT }, saved !== null, visit.reader)
    const title = titleOf(page.head.title, shown.item.title)
    visit.send('organiser/meeting/deep-dive', page, title, { status: saved ? 409 : 422 })
  })

  return router
}

const titleOf = (title: string, item: string) => `${title}: ${item}`

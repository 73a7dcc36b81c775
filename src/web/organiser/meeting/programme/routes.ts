import { Router } from 'express'
import { loadAgenda } from '../../../../agenda/load-agenda.ts'
import { synchroniseExperts } from '../../../../invitation/synchronise-experts.ts'
import { programmeMark } from '../../../../programme/items.ts'
import { bringBack, findAside } from '../../../../programme/put-aside.ts'
import { findItems } from '../../../../programme/save-items.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { formOfItems, parseProgramme } from './form.ts'
import { judge } from './judged.ts'
import { programmePage } from './pages.ts'
import { findOwnMeeting } from './queries.ts'
import { saveAndDo } from './save-and-do.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/programme'

/** Arranging the programme of a meeting. Every button saves what is typed first, and then does what it says. */
export const programmeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  const scriptHref = deps.assets.href('reorder.js')

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { agenda, items, aside } = await load(deps, { instituteId, ...req.params })
    const page = programmePage(agenda, formOfItems(items), { aside, scriptHref, isConflict: false }, reader)
    send('organiser/meeting/programme', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId, reader, send } = visit
    const { agenda, items, aside } = await load(deps, { instituteId, ...req.params })
    const form = parseProgramme(req.body, items)
    const asked = { meetingId: agenda.meeting.id, path: req.path, visit, form }
    const saved = form.input && (await saveAndDo(deps, { ...asked, items: form.input }))
    if (saved?.done) return res.redirect(303, saved.value.next)
    // Their programme is read anew: it stands beside what was typed, and the next save starts from it.
    const now = saved ? await findItems(deps.db, agenda.meeting.id) : items
    const shown = saved ? { ...parseProgramme(req.body, now), mark: programmeMark(now) } : form
    const page = programmePage(agenda, shown, { aside, scriptHref, isConflict: saved !== null }, reader)
    send('organiser/meeting/programme', page, page.head.title, { status: saved ? 409 : 422 })
  })

  // Changes nothing: the programme on the screen is too long for an address.
  router.post(`${PATH}/times`, async (req, res) => {
    const { instituteId, reader } = await desk.change(req, res)
    const { agenda, items } = await load(deps, { instituteId, ...req.params })
    const judged = judge(agenda, parseProgramme(req.body, items), reader)
    res.json({
      times: judged?.times ?? [],
      sentences: judged
        ? [...judged.findings.map(({ sentence, room }) => `${sentence} ${room}`.trim()), ...judged.fits]
        : [],
    })
  })

  router.post(`${PATH}/items/:itemId/return`, async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const meeting = await findOwnMeeting(deps.db, { instituteId, ...req.params })
    const { itemId } = req.params
    if (!meeting || !isId(itemId)) throw new NotFound()
    // Pressed twice, or by two: it is back, and that is what was asked.
    await deps.transact(async (trx) => {
      const back = await bringBack(trx, { meetingId: meeting.id, itemId }, deps.now())
      if (back.done) await synchroniseExperts(trx, { ...back.value, isEdit: true }, deps.now())
    })
    res.redirect(
      303,
      `/organiser/circles/${req.params.slug}/meetings/${req.params.number}/programme?notice=saved#line-${itemId}`,
    )
  })

  return router
}

const load = async (deps: Deps, which: { instituteId: string; slug: string; number: string }) => {
  const meeting = await findOwnMeeting(deps.db, which)
  if (!meeting) throw new NotFound()
  const [agenda, items, aside] = await Promise.all([
    loadAgenda(deps.db, { meetingId: meeting.id }),
    findItems(deps.db, meeting.id),
    findAside(deps.db, meeting.id),
  ])
  if (!agenda) throw new NotFound()
  return { agenda, items, aside }
}

import { type Request, Router } from 'express'
import { loadAgenda } from '../../../../../agenda/load-agenda.ts'
import { synchroniseExperts } from '../../../../../invitation/synchronise-experts.ts'
import { findAttachments } from '../../../../../programme/attachments/attachments.ts'
import { itemMark } from '../../../../../programme/item.ts'
import { findItem, type ItemSave, saveItem } from '../../../../../programme/save-item.ts'
import { timeInWords, wallTimeOf } from '../../../../../time/day-words.ts'
import { isId } from '../../../../access/is-id.ts'
import type { Deps } from '../../../../deps.ts'
import { NotFound } from '../../../../errors.ts'
import type { Desk, Visit } from '../../../desk.ts'
import { findOwnMeeting } from '../queries.ts'
import { formOfItem, parseItem } from './form.ts'
import type { ItemOfPage } from './given.ts'
import { itemPage } from './pages.ts'
import { findLeadChoices } from './queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/programme/items/:itemId'

/** Everything of one item of a programme, on a page of its own. */
export const itemRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const { given } = await load(deps, visit, req)
    const page = itemPage(given, formOfItem(given.item), false, visit.reader)
    visit.send('organiser/meeting/item', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const { given, meetingId } = await load(deps, visit, req)
    const itemId = given.item.id
    const form = parseItem(
      req.body,
      given.choices.map(({ id }) => id),
    )
    const save = form.input && { meetingId, itemId, basedOn: form.mark, item: form.input }
    const saved = save && (await saveAndTell(deps, save))
    if (saved?.done) return res.redirect(303, `${given.href}?notice=saved#line-${itemId}`)
    const item = saved ? await findItem(deps.db, { meetingId, itemId }) : given.item
    if (!item) throw new NotFound()
    const shown = saved ? { ...form, mark: itemMark(item) } : form
    const page = itemPage({ ...given, item }, shown, saved !== null, visit.reader)
    visit.send('organiser/meeting/item', page, page.head.title, { status: saved ? 409 : 422 })
  })

  return router
}

// Nobody's calendar but that of an expert knows the clock times of one item.
const saveAndTell = (deps: Deps, save: ItemSave) =>
  deps.transact(async (trx) => {
    const saved = await saveItem(trx, save, deps.now())
    if (saved.done) await synchroniseExperts(trx, { ...saved.value, isEdit: true }, deps.now())
    return saved
  })

const load = async (
  deps: Deps,
  { instituteId, reader }: Visit,
  { params }: Request<{ slug: string; number: string; itemId: string }>,
): Promise<{ given: ItemOfPage; meetingId: string }> => {
  const meeting = await findOwnMeeting(deps.db, { instituteId, ...params })
  if (!meeting || !isId(params.itemId)) throw new NotFound()
  const [item, agenda, files] = await Promise.all([
    findItem(deps.db, { meetingId: meeting.id, itemId: params.itemId }),
    loadAgenda(deps.db, { meetingId: meeting.id }),
    findAttachments(deps.db, meeting.id),
  ])
  if (!item || !agenda) throw new NotFound()
  const choices = await findLeadChoices(deps.db, agenda.circle.id)
  const line = agenda.lines.find(({ itemId }) => itemId === item.id)
  const clock = (minute: number) => timeInWords(wallTimeOf(minute), reader.language)
  return {
    meetingId: meeting.id,
    given: {
      item,
      choices,
      files: files.filter(({ itemId }) => itemId === item.id),
      times: line ? `${clock(line.startMinute)}–${clock(line.endMinute)}` : '',
      href: `/organiser/circles/${params.slug}/meetings/${params.number}/programme`,
      city: agenda.meeting.place,
    },
  }
}

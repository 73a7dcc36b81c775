import { Router } from 'express'
import { LONGEST_ANNOUNCEMENT } from '../../../announcement/announcement.ts'
import { readAnnouncement } from '../../../announcement/read-announcement.ts'
import { beginCircle } from '../../../begin/begin-circle.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { NoticePart } from '../../parts.ts'
import type { Desk, Visit } from '../desk.ts'
import { typedOf } from '../typed.ts'
import { defaultsOf, withFormId } from './defaults.ts'
import { formAfter } from './earlier-form.ts'
import { fillFrom } from './fill.ts'
import { type BeginForm, emptyBegin, otherRows, parseBegin } from './form.ts'
import { alreadyBegunNotice, readNotice } from './notices.ts'
import { beginPage } from './page.ts'
import { findBeginFacts, findEarlierCircle, keptMeetings } from './queries.ts'
import { stateOf } from './state.ts'

const PATH = '/organiser/circles/new'

/** A circle with its meetings and hosts on one page: empty, from an announcement, or after an earlier circle. */
export const beginRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const { from } = req.query
    const empty = withFormId(emptyBegin(defaultsOf(visit)), deps)
    if (typeof from !== 'string') return show(deps, visit, empty)
    const earlier = await findEarlierCircle(deps.db, { instituteId: visit.instituteId, slug: from })
    if (!earlier) throw new NotFound()
    show(deps, visit, formAfter(earlier, empty, visit.reader))
  })

  router.post(`${PATH}/announcement`, async (req, res) => {
    const visit = await desk.change(req, res)
    const defaults = defaultsOf(visit)
    const form = withFormId(parseBegin(req.body, defaults), deps)
    const text = form.typed.announcement?.trim() ?? ''
    const fault = text === '' ? 'required' : text.length > LONGEST_ANNOUNCEMENT ? 'tooLong' : null
    if (fault) return show(deps, visit, { ...form, faults: { announcement: fault } }, { status: 422 })
    const announcement = readAnnouncement(text, visit.reader.today)
    const filled = fillFrom(form, announcement, defaults.typed)
    show(deps, visit, filled, { notice: readNotice(announcement, visit.reader) })
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const form = withFormId(parseBegin(req.body, defaultsOf(visit)), deps)
    if (form.asksForRows) return show(deps, visit, { ...form, faults: {}, rows: otherRows(form) })
    const { input } = form
    if (!input) return show(deps, visit, form, { status: 422 })
    const { instituteId } = visit
    const kept = await keptMeetings(deps.db, { instituteId, slug: typedOf(req.body).from ?? '', ...input })
    const begun = await deps.transact((trx) =>
      beginCircle(trx, { ...input, ...kept, instituteId }, deps.now()),
    )
    if (begun.done) return res.redirect(303, `/organiser/circles/${begun.value.slug}/publication`)
    // Another text from the same form: all of it stays, and pressing once more makes a second circle.
    const again = withFormId({ ...form, typed: { ...form.typed, formId: '' } }, deps)
    show(deps, visit, again, { status: 409, notice: alreadyBegunNotice(visit.reader) })
  })

  return router
}

const show = async (
  deps: Deps,
  visit: Visit,
  form: BeginForm,
  { status = 200, notice = null }: { status?: number; notice?: NoticePart | null } = {},
): Promise<void> => {
  const facts = await findBeginFacts(deps.db, visit.instituteId)
  const page = beginPage(form, stateOf(form, facts, notice, visit.reader), visit.reader)
  visit.send('organiser/begin/new', page, page.head.title, { status })
}

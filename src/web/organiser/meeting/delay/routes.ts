import { type Request, type Response, Router } from 'express'
import type { Agenda } from '../../../../agenda/agenda.ts'
import { delayNow } from '../../../../agenda/delay/queries.ts'
import { type Said, sayDelay } from '../../../../agenda/delay/say-delay.ts'
import { loadShownAgenda } from '../../../../agenda/release/load-shown-agenda.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk, Visit } from '../../desk.ts'
import { findOwnMeeting } from '../programme/queries.ts'
import { type DelayForm, NOTHING_PRESSED, parseDelay } from './form.ts'
import { delayPage } from './page.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/delay'
type OfMeeting = Request<{ slug: string; number: string }>

/** How a meeting runs on its day: where it is, how late, and taking the last of it back. */
export const delayRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.read(req, res)
    await sendDelay(deps, req, visit, { form: NOTHING_PRESSED, status: 200 })
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const form = parseDelay(req.body)
    const { itemId, minutes } = form
    if (minutes === null) return sendDelay(deps, req, visit, { form, status: 422 })
    await say(deps, req, res, visit, form, itemId === null ? null : { kind: 'later', itemId, minutes })
  })

  router.post(`${PATH}/place`, async (req, res) => {
    const visit = await desk.change(req, res)
    const form = parseDelay(req.body)
    await say(deps, req, res, visit, form, { kind: 'here', itemId: form.itemId })
  })

  router.post(`${PATH}/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    await say(deps, req, res, visit, parseDelay(req.body), { kind: 'undo' })
  })

  return router
}

const sendDelay = async (
  deps: Deps,
  req: OfMeeting,
  visit: Visit,
  { form, status }: { form: DelayForm; status: number },
): Promise<void> => {
  const agenda = await agendaOf(deps, req, visit)
  const delay = await delayNow(deps.db, agenda.meeting, visit.reader.now)
  const page = delayPage({ agenda, delay, href: hrefOf(req) }, form, visit.reader)
  visit.send('organiser/meeting/delay', page, `${page.head.title} · ${agenda.circle.title}`, { status })
}

// An item that is not in this day, like a screen that was behind, says: look again. So does any other refusal.
const say = async (
  deps: Deps,
  req: OfMeeting,
  res: Response,
  visit: Visit,
  { basedOn, itemId }: DelayForm,
  said: Said | null,
): Promise<void> => {
  const agenda = await agendaOf(deps, req, visit)
  const { lines } = agenda
  const isThere = itemId === null || lines.some((line) => line.itemId === itemId)
  const { name: by } = visit.organiser
  const isDone =
    said !== null &&
    isThere &&
    (await deps.transact((trx) => sayDelay(trx, { agenda, basedOn, said, by }, visit.reader.now))).done
  res.redirect(303, `${hrefOf(req)}/delay${isDone ? '' : '?notice=delayMovedOn'}`)
}

const agendaOf = async (deps: Deps, req: OfMeeting, { instituteId }: Visit): Promise<Agenda> => {
  const { slug, number } = req.params
  const meeting = await findOwnMeeting(deps.db, { instituteId, slug, number })
  const agenda = meeting && (await loadShownAgenda(deps.db, { meetingId: meeting.id }))
  if (!agenda) throw new NotFound()
  return agenda
}

const hrefOf = ({ params }: OfMeeting) => `/organiser/circles/${params.slug}/meetings/${params.number}`

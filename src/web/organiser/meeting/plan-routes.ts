import { type Request, Router } from 'express'
import type { Trx } from '../../../db/connect.ts'
import { endNeedlessRequestsWithLetters } from '../../../invitation/host-request-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import { planMeetings, type SavedPlan } from '../../../meeting/plan-meetings.ts'
import { findHostChoices } from '../../../meeting/queries.ts'
import { createDefaultProgramme } from '../../../programme/create-default-programme.ts'
import { leaveVenue } from '../../../programme/leave-venue.ts'
import type { SectionAuthor } from '../../../programme/section-author.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { findOverview } from '../circle/queries.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../reader.ts'
import { endKeysOfMeeting } from './end-keys.ts'
import { afterConflict } from './plan-conflict.ts'
import { emptyRows, parsePlan, rowsOf } from './plan-form.ts'
import { type PlanState, planPage } from './plan-page.ts'

const ROWS = 5

/** All meetings of a circle on one page. */
export const planRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/meetings', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const plan = await loadPlan(deps, instituteId, req.params.slug, reader)
    const page = planPage(plan, rowsOf(plan.changeable, wantedRows(req, plan)), reader)
    send('organiser/meeting/plan', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/meetings', async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const plan = await loadPlan(deps, instituteId, req.params.slug, reader)
    const by: SectionAuthor = { kind: 'organiser', id: organiser.organiserId, name: organiser.name }
    const { rows, meetings, wantsMoreRows } = parsePlan(req.body)
    const circleId = plan.circle.id
    if (wantsMoreRows || !meetings) {
      const page = planPage(plan, wantsMoreRows ? [...rows, ...emptyRows(1)] : rows, reader)
      return send('organiser/meeting/plan', page, page.head.title, { status: wantsMoreRows ? 200 : 422 })
    }
    const saved = await deps.transact(async (trx) => {
      const outcome = await planMeetings(trx, { circleId, meetings }, deps.now())
      if (outcome.done) await completePlan(trx, circleId, outcome.value, { by, now: reader.now })
      return outcome
    })
    if (saved.done) return res.redirect(303, `/organiser/circles/${plan.circle.slug}?notice=saved`)
    const now = await loadPlan(deps, instituteId, plan.circle.slug, reader)
    const page = planPage(now, afterConflict(rows, now.changeable, reader), reader, saved.reason)
    send('organiser/meeting/plan', page, page.head.title, { status: 409 })
  })

  return router
}

// New meetings need a programme, a host that changed has another venue and needs new keys, and calendars hear of all that.
const completePlan = async (
  trx: Trx,
  circleId: string,
  plan: SavedPlan,
  { by, now }: { by: SectionAuthor; now: Temporal.Instant },
) => {
  for (const { id, startsAt, endsAt } of plan.created)
    await createDefaultProgramme(trx, { meetingId: id, startsAt, endsAt, language: 'nl' }, now)
  for (const meetingId of plan.hostChanged) {
    await endKeysOfMeeting(trx, { meetingId }, now)
    await leaveVenue(trx, { meetingId, by }, now)
  }
  await endNeedlessRequestsWithLetters(trx, { circleId }, now)
  await synchroniseInvitations(trx, { circleId, isEdit: true }, now)
}

const loadPlan = async (
  deps: Deps,
  instituteId: string,
  slug: string,
  { now }: Reader,
): Promise<PlanState> => {
  const circle = await findOverview(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return {
    circle,
    hosts: await findHostChoices(deps.db, circle.id),
    changeable: circle.meetings.filter((meeting) => !whyNotChange(meeting, now)),
  }
}

// Five rows in all, held and cancelled meetings included, unless the address asks for more: ?rows=6
const wantedRows = (req: Request, { circle, changeable }: PlanState) =>
  Math.max(ROWS, Number(req.query.rows) || 0) - (circle.meetings.length - changeable.length)

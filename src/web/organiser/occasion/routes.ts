import { Router } from 'express'
import { findCircle } from '../../../circle/queries.ts'
import { loadOccasionCircle } from '../../../occasion/load-circle.ts'
import { isOccasion, type Occasion } from '../../../occasion/occasions.ts'
import { planOccasions } from '../../../occasion/plan.ts'
import { planInput, savePlan } from '../../../occasion/save-plan.ts'
import { sendOccasion } from '../../../occasion/send-occasion.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { faultsOf, typedOf } from '../typed.ts'
import { occasionListPage } from './list-page.ts'
import { occasionPage } from './occasion-page.ts'
import { occasionPlanPage, typedOfPlan } from './plan-page.ts'
import { previewOccasion } from './preview.ts'

const LIST = '/organiser/circles/:slug/occasions'
const PLAN = `${LIST}/:occasion`
const ONE = `${PLAN}/:number`

/** Who gets what when: the letters over time of a circle, their days and hours, and sending them by hand. */
export const occasionRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(LIST, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const page = occasionListPage(circle, await loadOccasionCircle(deps.db, circle.id), deps.now(), reader)
    send('organiser/occasion/list', page, page.head.title)
  })

  router.get(PLAN, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const occasion = named(req.params.occasion)
    const plan = (await loadOccasionCircle(deps.db, circle.id)).plans[occasion]
    const form = { typed: typedOfPlan(plan), faults: {}, version: plan.version }
    const page = occasionPlanPage(circle, { occasion, plan, isConflict: false }, form, reader)
    send('organiser/occasion/plan', page, page.head.title)
  })

  router.post(PLAN, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const occasion = named(req.params.occasion)
    const typed = typedOf(req.body)
    const version = Number(typed.version) || 0
    const { data, error } = planInput(occasion).safeParse(typed)
    const saved =
      data &&
      (await deps.transact((trx) => savePlan(trx, { circleId: circle.id, occasion, version, ...data })))
    if (saved?.done) return res.redirect(303, `/organiser/circles/${circle.slug}/occasions?notice=saved`)
    const plan = (await loadOccasionCircle(deps.db, circle.id)).plans[occasion]
    const form = { typed, faults: faultsOf(error), version }
    const page = occasionPlanPage(circle, { occasion, plan, isConflict: saved !== undefined }, form, reader)
    send('organiser/occasion/plan', page, page.head.title, { status: saved ? 409 : 422 })
  })

  router.get(ONE, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const { planned, plan } = await find(deps, circle.id, req.params)
    const preview = await previewOccasion(deps.db, deps, { circleId: circle.id, planned })
    const page = occasionPage({ circle, planned, plan, preview }, deps.now(), reader)
    send('organiser/occasion/occasion', page, page.head.title)
  })

  router.post(`${ONE}/sending`, async (req, res) => {
    const { instituteId, organiser } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const { planned } = await find(deps, circle.id, req.params)
    const which = {
      ...{ circleId: circle.id, instituteId, by: organiser.name },
      ...{ meetingId: planned.meeting.id, occasion: planned.occasion },
    }
    const sent = await deps.transact((trx) => sendOccasion(trx, which, deps.now()))
    const href = `/organiser/circles/${circle.slug}/occasions/${planned.occasion}/${planned.meeting.number}`
    // Refused: the page says why.
    res.redirect(303, sent.done ? `${href}?notice=sent` : href)
  })

  return router
}

const load = async (deps: Deps, instituteId: string, slug: string) => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

const named = (text: string): Occasion => {
  if (!isOccasion(text)) throw new NotFound()
  return text
}

const find = async (deps: Deps, circleId: string, said: { occasion: string; number: string }) => {
  const occasion = named(said.occasion)
  const circle = await loadOccasionCircle(deps.db, circleId)
  const planned = planOccasions(circle, deps.now()).find(
    (one) => one.occasion === occasion && String(one.meeting.number) === said.number,
  )
  if (!planned) throw new NotFound()
  return { planned, plan: circle.plans[occasion] }
}

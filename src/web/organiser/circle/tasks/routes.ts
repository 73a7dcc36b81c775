import { Router } from 'express'
import { findCircle } from '../../../../circle/queries.ts'
import { findCircleTasks, saveCircleTasks } from '../../../../programme/circle-tasks.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { formOfLists, parseLists } from './form.ts'
import { circleTasksPage } from './page.ts'

const PATH = '/organiser/circles/:slug/tasks'

/** With which tasks the meetings of a circle begin. */
export const circleTaskRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const kept = await findCircleTasks(deps.db, { circleId: circle.id, language: 'nl' })
    const page = circleTasksPage(circle, formOfLists(kept), { kept, isConflict: false }, reader)
    send('organiser/circle/tasks', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const form = parseLists(req.body)
    const { lists, mark } = form
    const saved =
      lists && (await deps.transact((trx) => saveCircleTasks(trx, { circleId: circle.id, mark, lists })))
    if (saved?.done) return res.redirect(303, `/organiser/circles/${circle.slug}/tasks?notice=saved`)
    const kept = await findCircleTasks(deps.db, { circleId: circle.id, language: 'nl' })
    const page = circleTasksPage(circle, form, { kept, isConflict: saved !== null }, reader)
    send('organiser/circle/tasks', page, page.head.title, { status: saved ? 409 : 422 })
  })

  return router
}

const load = async (deps: Deps, instituteId: string, slug: string) => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

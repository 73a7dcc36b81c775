import { type Request, type Response, Router } from 'express'
import type { Trx } from '../../../../db/connect.ts'
import type { Outcome } from '../../../../outcome.ts'
import { addTask } from '../../../../programme/add-task.ts'
import { completeTask, reopenTask } from '../../../../programme/complete-task.ts'
import { createTasks } from '../../../../programme/create-tasks.ts'
import { findTasks } from '../../../../programme/host-tasks.ts'
import { removeTask, returnTask } from '../../../../programme/remove-task.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { withNotice } from '../../../undo/with-notice.ts'
import type { Desk, Visit } from '../../desk.ts'
import { noteAtDesk } from '../../undo/note.ts'
import { findMeeting } from '../find-meeting.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { findOwnMeeting } from '../programme/queries.ts'
import { EMPTY_TASK, parseTask } from './form.ts'
import { meetingTasksPage } from './page.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/tasks'

/** What host and organiser have to do for a meeting: done or not, one more, one less. */
export const meetingTaskRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const tasks = await findTasks(deps.db, found.meeting.id)
    const page = meetingTasksPage(found, tasks, { form: EMPTY_TASK, refusal: null }, reader)
    send('organiser/meeting/tasks', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const meetingId = found.meeting.id
    const form = parseTask(req.body)
    const { input } = form
    const added = input && (await deps.transact((trx) => addTask(trx, { meetingId, task: input })))
    if (added?.done) return res.redirect(303, `${hrefOf(found)}/tasks?notice=added`)
    const state = { form, refusal: added ? added.reason : null }
    const page = meetingTasksPage(found, await findTasks(deps.db, meetingId), state, reader)
    send('organiser/meeting/tasks', page, page.head.title, { status: 422 })
  })

  router.post(`${PATH}/list`, async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const { id: meetingId, startsAt, endsAt } = found.meeting
    await deps.transact((trx) => createTasks(trx, { meetingId, startsAt, endsAt, language: 'nl' }))
    res.redirect(303, `${hrefOf(found)}/tasks?notice=saved`)
  })

  const change = changer(deps, desk)
  router.post(`${PATH}/:taskId/completion`, (req, res) =>
    change(req, res, (trx, which, by) => completeTask(trx, { ...which, by }, deps.now())),
  )
  router.post(`${PATH}/:taskId/reopening`, (req, res) =>
    change(req, res, (trx, which) => reopenTask(trx, which)),
  )
  router.post(`${PATH}/:taskId/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    const which = await theTask(deps, visit, req)
    const { slug, number } = req.params
    const page = `/organiser/circles/${slug}/meetings/${number}/tasks`
    const deedId = await deps.transact(async (trx) => {
      const removed = await removeTask(trx, which, deps.now())
      if (!removed.done) throw new NotFound()
      const about = removed.value.title
      return noteAtDesk(trx, visit, { kind: 'taskRemoved', facts: which, about, page })
    })
    res.redirect(303, withNotice(page, 'taskRemoved', deedId))
  })
  router.post(`${PATH}/:taskId/return`, (req, res) =>
    change(req, res, (trx, which) => returnTask(trx, which)),
  )
  return router
}

type Which = { meetingId: string; taskId: string }
type Change = (trx: Trx, which: Which, by: string) => Promise<Outcome<unknown, 'notThere'>>
type OfTask = Request<{ slug: string; number: string; taskId: string }>

// One task of one meeting, and back to where it stands.
const changer = (deps: Deps, desk: Desk) => async (req: OfTask, res: Response, work: Change) => {
  const visit = await desk.change(req, res)
  const { slug, number, taskId } = req.params
  const which = await theTask(deps, visit, req)
  const changed = await deps.transact((trx) => work(trx, which, visit.organiser.name))
  if (!changed.done) throw new NotFound()
  res.redirect(303, `/organiser/circles/${slug}/meetings/${number}/tasks?notice=saved#task-${taskId}`)
}

const theTask = async (deps: Deps, { instituteId }: Visit, { params }: OfTask): Promise<Which> => {
  const { slug, number, taskId } = params
  const meeting = await findOwnMeeting(deps.db, { instituteId, slug, number })
  if (!meeting || !isId(taskId)) throw new NotFound()
  return { meetingId: meeting.id, taskId }
}

import { Router } from 'express'
import { completeTask, reopenTask } from '../../../programme/complete-task.ts'
import { findTasks } from '../../../programme/host-tasks.ts'
import { requireHostEditor } from '../../access/host-session.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { hostFrame } from '../frame.ts'
import { hostTasksPage } from './pages.ts'
import { findMeetingOfTasks } from './queries.ts'

const PATH = '/host/meetings/:meetingId/tasks'

/** What the host has to do for its meeting, and saying that it is done. */
export const hostTaskRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)

  router.get(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const { meetingId, formOfAddress } = editor
    const language = languageOf(req)
    const t = deps.words[language].to(formOfAddress)
    const today = deps.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
    const meeting = await findMeetingOfTasks(deps.db, meetingId)
    if (!meeting) throw new NotFound()
    const reader = { t, language, today, href: `/host/meetings/${meetingId}/tasks` }
    const page = hostTasksPage(meeting, await findTasks(deps.db, meetingId), reader)
    const frame = await hostFrame(deps, req, editor, { here: 'tasks', title: page.head.title })
    sendPage(deps, req, res, 'host/tasks', page, frame)
  })

  router.post(`${PATH}/:taskId/completion`, async (req, res) => {
    const { meetingId, name } = await editorOf(req, req.params.meetingId)
    const { taskId } = req.params
    const which = { meetingId, taskId, responsible: 'host' as const }
    const done =
      isId(taskId) &&
      (await deps.transact((trx) => completeTask(trx, { ...which, by: name }, deps.now()))).done
    if (!done) throw new NotFound()
    res.redirect(303, backTo(meetingId, taskId))
  })

  router.post(`${PATH}/:taskId/reopening`, async (req, res) => {
    const { meetingId } = await editorOf(req, req.params.meetingId)
    const { taskId } = req.params
    const which = { meetingId, taskId, responsible: 'host' as const }
    const done = isId(taskId) && (await deps.transact((trx) => reopenTask(trx, which))).done
    if (!done) throw new NotFound()
    res.redirect(303, backTo(meetingId, taskId))
  })

  return router
}

// To the task itself: on a phone the top of the page is far away.
const backTo = (meetingId: string, taskId: string) =>
  `/host/meetings/${meetingId}/tasks?notice=saved#task-${taskId}`

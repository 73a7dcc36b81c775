import { type Request, Router } from 'express'
import { findReport } from '../../../../evaluation/find-report.ts'
import { saveReport, type WhyNotReport } from '../../../../evaluation/save-report.ts'
import type { Deps } from '../../../deps.ts'
import type { Desk, Visit } from '../../desk.ts'
import { findMeeting } from '../find-meeting.ts'
import type { MeetingOfCircle } from '../meeting-of-circle.ts'
import { formOfReport, parseReport, type ReportForm } from './form.ts'
import { meetingReportPage, reportHref } from './page.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/report'

/** The report of a meeting: to write, to share with participants and to take back. */
export const meetingReportRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.read(req, res)
    await show(deps, visit, await meetingIn(deps, visit, req), { form: null, refused: null, status: 200 })
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const found = await meetingIn(deps, visit, req)
    const form = parseReport(req.body)
    const { input, version: basedOn } = form
    if (!input) return show(deps, visit, found, { form, refused: null, status: 422 })
    const given = { ...input, basedOn, meetingId: found.meeting.id, by: visit.organiser.name }
    const saved = await deps.transact((trx) => saveReport(trx, given, visit.reader.now))
    const notice = input.to === 'shared' ? 'reportShared' : 'saved'
    if (saved.done) return res.redirect(303, `${reportHref(found)}?notice=${notice}`)
    const status = saved.reason === 'changedMeanwhile' ? 409 : 422
    await show(deps, visit, found, { form, refused: saved.reason, status })
  })

  return router
}

const meetingIn = (
  deps: Deps,
  { instituteId }: Visit,
  { params }: Request<{ slug: string; number: string }>,
) => findMeeting(deps, instituteId, params)

interface State {
  /** null for what is kept */
  form: ReportForm | null
  refused: WhyNotReport | null
  status: number
}

const show = async (deps: Deps, { reader, send }: Visit, found: MeetingOfCircle, state: State) => {
  const stored = await findReport(deps.db, found.meeting.id)
  const form = state.form ?? formOfReport(stored)
  const page = meetingReportPage({ found, stored, form, refused: state.refused }, reader)
  send('organiser/meeting/report', page, page.head.title, { status: state.status })
}

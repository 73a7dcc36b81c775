import { Router } from 'express'
import { loadAgenda } from '../../../agenda/load-agenda.ts'
import { releaseStanding } from '../../../agenda/release/release-standing.ts'
import { withNames } from '../../../agenda/standing/with-names.ts'
import { findPlannedHost, forgetPlannedHost } from '../../../begin/planned-hosts.ts'
import { isUndecided } from '../../../contribution/news.ts'
import { findNewsOfMeeting } from '../../../contribution/queries.ts'
import { expertsOf } from '../../../expert/experts.ts'
import { calendarAnswers } from '../../../inbox/calendar-answers.ts'
import { writeHostInvitation } from '../../../invitation/host-letters.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import { currentHostEditors, inviteHostEditor } from '../../../programme/host-editors.ts'
import { findStanding } from '../../../programme/section-standing.ts'
import { absenteesOf, meetingNumbers } from '../../../registration/meeting-numbers.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import type { Desk, Visit } from '../desk.ts'
import { noteAtDesk } from '../undo/note.ts'
import { type EditorForm, editorFrom, parseEditor } from './editor-form.ts'
import { endKey } from './end-keys.ts'
import { findMeeting } from './find-meeting.ts'
import { hrefOf, type MeetingOfCircle } from './meeting-of-circle.ts'
import { meetingPage } from './overview-page.ts'

/** The page of one meeting, and who may fill in the section of its host. */
export const meetingRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/meetings/:number', async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.read(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const form = editorFrom(await findPlannedHost(deps.db, found.meeting.id), found.meeting)
    const page = await pageOf(deps, found, form, { organiser, reader })
    send('organiser/meeting/overview', page, `${page.head.kicker}: ${page.head.title}`)
  })

  router.post('/organiser/circles/:slug/meetings/:number/host-editors', async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const found = await findMeeting(deps, instituteId, req.params)
    const form = parseEditor(req.body)
    const { input } = form
    const { meeting } = found
    if (!input || whyNotChange(meeting, reader.now)) {
      const page = await pageOf(deps, found, form, { organiser, reader })
      return send('organiser/meeting/overview', page, page.head.title, { status: 422 })
    }
    await deps.transact(async (trx) => {
      const editor = await inviteHostEditor(trx, { ...input, meetingId: meeting.id }, reader.now)
      await writeHostInvitation(trx, editor, reader.now)
      await forgetPlannedHost(trx, meeting.id)
    })
    res.redirect(303, `${hrefOf(found)}?notice=sent`)
  })

  router.post('/organiser/circles/:slug/meetings/:number/host-editors/:id/revocation', async (req, res) => {
    const visit = await desk.change(req, res)
    const found = await findMeeting(deps, visit.instituteId, req.params)
    const editors = await currentHostEditors(deps.db, found.meeting.id)
    const editor = editors.find(({ id }) => id === req.params.id)
    if (!editor) throw new NotFound()
    const page = hrefOf(found)
    const facts = { hostEditorId: editor.id, hostOrganisationId: found.meeting.hostOrganisationId }
    const deedId = await deps.transact(async (trx) => {
      await endKey(trx, facts, visit.reader.now)
      const about = found.meeting.theme || found.meeting.place
      return noteAtDesk(trx, visit, { kind: 'hostEditorRevoked', facts, about, page })
    })
    res.redirect(303, withNotice(page, 'revoked', deedId))
  })

  return router
}

const pageOf = async (
  deps: Deps,
  found: MeetingOfCircle,
  form: EditorForm,
  { organiser, reader }: Pick<Visit, 'organiser' | 'reader'>,
) => {
  const meetingId = found.meeting.id
  const loaded = await loadAgenda(deps.db, { meetingId })
  if (!loaded) throw new NotFound()
  const agenda = await withNames(deps.db, loaded, { kind: 'organiser' })
  const release = await releaseStanding(deps.db, loaded)
  const editors = await currentHostEditors(deps.db, meetingId)
  const standing = await findStanding(deps.db, { meetingId, organiserId: organiser.organiserId })
  const numbers = await meetingNumbers(deps.db, meetingId)
  const absentees = await absenteesOf(deps.db, meetingId)
  const answers = await calendarAnswers(deps.db, { meetingId })
  const experts = await expertsOf(deps.db, meetingId)
  const news = await findNewsOfMeeting(deps.db, meetingId)
  const newsWaiting = news.filter(({ state }) => isUndecided(state)).length
  const facts = {
    agenda,
    release,
    editors,
    standing,
    coming: { numbers, absentees, answers },
    experts,
    newsWaiting,
  }
  return meetingPage(found, facts, form, reader)
}

import { Router } from 'express'
import { releaseAgenda } from '../../../../agenda/release/release-agenda.ts'
import { synchroniseInvitations } from '../../../../invitation/synchronise-invitations.ts'
import type { Deps } from '../../../deps.ts'
import type { Desk } from '../../desk.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { EMPTY_FORM, parseRelease } from './form.ts'
import { loadRelease, loadVersion } from './load.ts'
import { releasePage } from './pages.ts'
import { versionPage } from './version-page.ts'
import { asksTick } from './what-changes.ts'

const MEETING = '/organiser/circles/:slug/meetings/:number'

/** Releasing the agenda of a meeting: the page says what changes for whom, its button does it; and the versions before. */
export const releaseRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(`${MEETING}/release`, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const given = await loadRelease(deps, instituteId, req.params, reader)
    const page = releasePage(given, EMPTY_FORM, null, reader)
    send('organiser/meeting/release', page, page.head.title)
  })

  router.post(`${MEETING}/release`, async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const given = await loadRelease(deps, instituteId, req.params, reader)
    const form = parseRelease(req.body, asksTick(given.working))
    const { input } = form
    const meetingId = given.working.meeting.id
    const outcome =
      input &&
      (await deps.transact(async (trx) => {
        const { mark: basedOn, note } = input
        const released = await releaseAgenda(
          trx,
          { meetingId, basedOn, note, by: organiser.name },
          reader.now,
        )
        if (released.done)
          await synchroniseInvitations(trx, { circleId: released.value.circleId, meetingId }, reader.now)
        return released
      }))
    if (outcome?.done) return res.redirect(303, `${hrefOf(given)}/release?notice=released`)
    // Read anew: what would change is another by now.
    const now = outcome ? await loadRelease(deps, instituteId, req.params, reader) : given
    const page = releasePage(now, form, outcome?.reason ?? null, reader)
    send('organiser/meeting/release', page, page.head.title, { status: outcome ? 409 : 422 })
  })

  router.get(`${MEETING}/releases/:version`, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const page = versionPage(await loadVersion(deps, instituteId, req.params), reader)
    send('organiser/meeting/version', page, page.head.title)
  })

  return router
}

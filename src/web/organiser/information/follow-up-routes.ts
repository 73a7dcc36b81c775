import { Router } from 'express'
import { type Audience, noteFollowUp, toFollowUp } from '../../../information/guests.ts'
import { lockInformationMeeting } from '../../../information/queries.ts'
import { writeFollowUp } from '../../../invitation/guest-letters.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { typedOf } from '../typed.ts'
import { plannedMeeting } from './find-meeting.ts'
import { followUpPage } from './follow-up-page.ts'
import { idsIn } from './overview-routes.ts'
import { informationHref } from './the-meeting.ts'

/** Mailing guests the link to register for the circle, after a look at exactly whom. */
export const followUpRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/information/follow-up', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await plannedMeeting(deps, instituteId, req.params.slug)
    const page = followUpPage(found, audienceIn(req.query), reader)
    send('organiser/information/follow-up', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/information/follow-up', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const found = await plannedMeeting(deps, instituteId, req.params.slug)
    const audience = audienceIn(typedOf(req.body))
    const shown = new Set(idsIn(req.body, 'guest'))
    const now = toFollowUp(found.guests, audience)
    const isAsShown = now.length > 0 && now.length === shown.size && now.every(({ id }) => shown.has(id))
    const sent = isAsShown ? await sendLinks(deps, found.circle.id, [...shown]) : []
    if (sent.length > 0) return res.redirect(303, `${informationHref(found.circle)}?notice=sent`)
    // Somebody registered, or was sent it, since the list was shown: it is shown anew, and nobody was mailed.
    const anew = await plannedMeeting(deps, instituteId, req.params.slug)
    const page = followUpPage(anew, audience, reader, { isOther: true })
    send('organiser/information/follow-up', page, page.head.title, { status: 409 })
  })

  return router
}

const sendLinks = (deps: Deps, circleId: string, guestIds: string[]): Promise<string[]> =>
  deps.transact(async (trx) => {
    const meeting = await lockInformationMeeting(trx, circleId)
    if (!meeting) return []
    const noted = await noteFollowUp(trx, { meeting, guestIds }, deps.now())
    for (const guestId of noted) await writeFollowUp(trx, { guestId }, deps.now())
    return noted
  })

const audienceIn = ({ to }: { to?: unknown }): Audience => (to === 'all' ? 'all' : 'present')

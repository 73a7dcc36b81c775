import { Router } from 'express'
import { markGuests } from '../../../information/guests.ts'
import { hasBegun } from '../../../meeting/meeting.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { plannedMeeting, theMeeting } from './find-meeting.ts'
import { informationPage } from './overview-page.ts'
import { informationHref } from './the-meeting.ts'

/** The information meeting of a circle with its guests, and who were there. */
export const informationRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/information', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const page = informationPage(await theMeeting(deps, instituteId, req.params.slug), reader)
    send('organiser/information/overview', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/information/attendance', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const { circle, meeting } = await plannedMeeting(deps, instituteId, req.params.slug)
    const isOpen = meeting.state === 'planned' && hasBegun(meeting, deps.now())
    const presentIds = idsIn(req.body, 'present')
    if (isOpen)
      await deps.transact((trx) => markGuests(trx, { informationMeetingId: meeting.id, presentIds }))
    res.redirect(303, `${informationHref(circle)}${isOpen ? '?notice=saved' : ''}`)
  })

  return router
}

/** The ids of one name in a posted form; whatever is no id is left out. */
export const idsIn = (body: unknown, name: string): string[] =>
  [new Map<string, unknown>(Object.entries(body ?? {})).get(name)]
    .flat()
    .filter((one): one is string => typeof one === 'string' && isId(one))

import { type Request, type Response, Router } from 'express'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { eraseEverywhere } from './erase-everywhere.ts'
import { erasurePage } from './pages.ts'

const PATH = '/participant/:registrationId/erasure'

/** Having oneself erased: a page that says what it means, and a button that does it. */
export const erasureRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get(PATH, async (req, res) => {
    send(deps, req, res, await ownRegistration(deps, req))
  })
  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    if (req.body?.confirm !== 'yes') return send(deps, req, res, own, true)
    await deps.transact((trx) => eraseEverywhere(trx, { registrationId: own.id }, deps.now()))
    res.redirect(303, '/?notice=erased')
  })
  return router
}

const send = (deps: Deps, req: Request, res: Response, own: OwnRegistration, isUnconfirmed = false) => {
  const page = erasurePage(own, deps.words[languageOf(req)].to(own.formOfAddress), isUnconfirmed)
  const frame = participantFrame(own, page.head.title)
  sendPage(deps, req, res, 'participant/erasure', page, frame, isUnconfirmed ? 422 : 200)
}

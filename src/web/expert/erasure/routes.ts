import { type Request, type Response, Router } from 'express'
import type { OwnSlot } from '../../../expert/own-slot.ts'
import { requireExpert } from '../../access/expert-session.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { expertFrame } from '../frame.ts'
import { eraseExpertEverywhere } from './erase-expert.ts'
import { expertErasurePage } from './page.ts'
import { contactOfSlot } from './queries.ts'

const PATH = '/expert/:expertId/erasure'

/** Being erased as a guest expert, after a look at what that means. */
export const expertErasureRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    await send(deps, req, res, await requireExpert(deps, req))
  })

  router.post(PATH, async (req, res) => {
    const slot = await requireExpert(deps, req)
    if (req.body?.confirm !== 'yes') return send(deps, req, res, slot, true)
    const { instituteId, email } = slot
    // Nobody has a key without an address to which it was mailed.
    if (email !== null)
      await deps.transact((trx) => eraseExpertEverywhere(trx, { instituteId, email }, deps.now()))
    res.redirect(303, '/?notice=erased')
  })

  return router
}

const send = async (deps: Deps, req: Request, res: Response, slot: OwnSlot, isUnconfirmed = false) => {
  const contact = await contactOfSlot(deps.db, slot.circleId)
  const t = deps.words[languageOf(req)].to(slot.formOfAddress)
  const page = expertErasurePage(slot, contact, t, isUnconfirmed)
  const institute = {
    name: contact.instituteName,
    slug: contact.instituteSlug,
    themeTokens: contact.themeTokens,
  }
  const frame = await expertFrame(deps, slot, { institute, title: page.head.title })
  sendPage(deps, req, res, 'participant/erasure', page, frame, isUnconfirmed ? 422 : 200)
}

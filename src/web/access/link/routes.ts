import { type Request, type Response, Router } from 'express'
import { findLink, type Key } from '../../../access/find-link.ts'
import type { Limits } from '../../../access/limits.ts'
import { isSingleUse } from '../../../access/link-life.ts'
import { redeemLink } from '../../../access/redeem-link.ts'
import { noteOpened } from '../../../registration/settle-ways-in.ts'
import type { Deps } from '../../deps.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { type Frame, sendPage } from '../../send-page.ts'
import { isApplicant, openDoor } from '../open-door.ts'
import { sendTooOften } from '../too-often.ts'
import { pageInLink } from './page-in-link.ts'
import { gonePage, linkPage, usedPage } from './pages.ts'
import { findLead, type Lead } from './queries.ts'

/** Where links in letters lead: a page with one button. Looking changes nothing, however often and whoever does it. */
export const linkRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()

  router.get('/link/:token', async (req, res) => {
    const { token } = req.params
    const key = await findLink(deps.db, token, deps.now())
    const lead = key && (await findLead(deps.db, key))
    if (!key || !lead) return sendGone(deps, req, res)
    if (key.isUsed && isSingleUse(key.purpose)) return sendUsed(deps, req, res, key, lead)
    const link = { token, purpose: key.purpose, query: pageInLink(req, key).query }
    const page = linkPage(deps.words[languageOf(req)].to(lead.formOfAddress), link, lead)
    sendPage(deps, req, res, 'access/link', page, frameOf(page.head.title, lead))
  })

  router.post('/link/:token', async (req, res) => {
    const { token } = req.params
    const ip = req.ip ?? ''
    if (!(await limits.mayTry(ip))) return sendTooOften(deps, req, res)
    const outcome = await deps.transact(async (trx) => {
      const redeemed = await redeemLink(trx, token, deps.now())
      if (redeemed.done && redeemed.value.purpose === 'registration')
        await noteOpened(trx, { ...redeemed.value, circleId: redeemed.value.subjectId }, deps.now())
      return redeemed
    })
    const key = outcome.done ? outcome.value : await findLink(deps.db, token, deps.now())
    const lead = key && (await findLead(deps.db, key))
    if (!key || !lead) {
      await limits.countFailure(ip)
      return sendGone(deps, req, res)
    }
    if (outcome.done) await openDoor(req, key)
    else if (!isApplicant(req, key)) return sendUsed(deps, req, res, key, lead)
    res.redirect(303, lead.href + (await pageInLink(req, key).find(deps.db)))
  })

  return router
}

const sendGone = (deps: Deps, req: Request, res: Response) => {
  const page = gonePage(deps.words[languageOf(req)])
  sendPage(deps, req, res, 'access/ask', page, { title: page.head.title, isPrivate: true }, 410)
}

// A sign-in that was used is over; an address that was confirmed stays confirmed, which is no fault.
const sendUsed = (deps: Deps, req: Request, res: Response, key: Key, lead: Lead) => {
  const t = deps.words[languageOf(req)].to(lead.formOfAddress)
  const page = usedPage(t, key.purpose, lead, { isHere: isApplicant(req, key) })
  const status = key.purpose === 'organiserSignIn' ? 410 : 200
  sendPage(deps, req, res, 'access/ask', page, frameOf(page.head.title, lead), status)
}

const frameOf = (title: string, { institute, circleHref, formOfAddress }: Lead): Frame => ({
  ...instituteFrame(institute, circleHref ?? '/'),
  title,
  formOfAddress,
  isPrivate: true,
})

import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import type { Limits } from '../../../access/limits.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { readAddress } from '../ask.ts'
import { steadily } from '../steadily.ts'
import { askedPage, renewalPage } from './pages.ts'
import { renewLinks } from './renew-links.ts'

/** "Send me a new link": one address in, the same answer out whoever it belongs to. */
export const renewalRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()

  router.get('/link/renewal', (req, res) => {
    const t = deps.words[languageOf(req)]
    if (req.query.state === 'asked') {
      const page = askedPage(t)
      return sendPage(deps, req, res, 'access/message', page, { title: page.head.title, isPrivate: true })
    }
    const page = renewalPage(t)
    sendPage(deps, req, res, 'access/ask', page, { title: page.head.title, isPrivate: true })
  })

  router.post('/link/renewal', async (req, res) => {
    const language = languageOf(req)
    const asked = readAddress(req.body)
    if ('fault' in asked) {
      const page = renewalPage(deps.words[language], asked)
      return sendPage(deps, req, res, 'access/ask', page, { title: page.head.title, isPrivate: true }, 422)
    }
    const renewal = { email: asked.email, language, signInRequestId: randomUUID() }
    await steadily(async () => {
      const isAllowed = await limits.mayAsk(req.ip ?? '', asked.email)
      if (isAllowed || !req.session.signInRequestId) req.session.signInRequestId = renewal.signInRequestId
      if (isAllowed) await deps.transact((trx) => renewLinks(trx, renewal, deps.now()))
    })
    res.redirect(303, '/link/renewal?state=asked')
  })

  return router
}

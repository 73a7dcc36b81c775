import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { Limits } from '../../../access/limits.ts'
import { redeemCode } from '../../../access/sign-in.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { readAddress } from '../ask.ts'
import { openDoor } from '../open-door.ts'
import { steadily } from '../steadily.ts'
import { sendTooOften } from '../too-often.ts'
import type { AskPage, CodePage } from '../views.ts'
import { readCode } from './form.ts'
import { codePage, signInPage } from './pages.ts'
import { writeSignInLetters } from './sign-in-letters.ts'

/** How organisers come in and go out: a letter with a link, or the code in it typed in the browser that asked. */
export const signInRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()
  const words = (req: Request) => deps.words[languageOf(req)]

  router.get('/organiser/sign-in', (req, res) => {
    sendAsk(deps, req, res, signInPage(words(req)))
  })

  router.post('/organiser/sign-in', async (req, res) => {
    const asked = readAddress(req.body)
    if ('fault' in asked) return sendAsk(deps, req, res, signInPage(words(req), asked), 422)
    const request = { email: asked.email, signInRequestId: randomUUID() }
    await steadily(async () => {
      const isAllowed = await limits.mayAsk(req.ip ?? '', asked.email)
      // Asked too often: the code of the last letter goes on working.
      if (isAllowed || !req.session.signInRequestId) req.session.signInRequestId = request.signInRequestId
      if (isAllowed) await deps.transact((trx) => writeSignInLetters(trx, request, deps.now()))
    })
    res.redirect(303, '/organiser/sign-in/code')
  })

  router.get('/organiser/sign-in/code', (req, res) => {
    sendCode(deps, req, res, codePage(words(req)))
  })

  router.post('/organiser/sign-in/code', async (req, res) => {
    const { typed, isComplete } = readCode(req.body)
    if (!isComplete) return sendCode(deps, req, res, codePage(words(req), { fault: 'required', typed }), 422)
    const ip = req.ip ?? ''
    if (!(await limits.mayTry(ip))) return sendTooOften(deps, req, res)
    const attempt = { signInRequestId: req.session.signInRequestId, code: typed }
    const outcome = await deps.transact((trx) => redeemCode(trx, attempt, deps.now()))
    if (outcome.done) {
      await openDoor(req, outcome.value)
      return res.redirect(303, '/organiser')
    }
    await limits.countFailure(ip)
    sendCode(deps, req, res, codePage(words(req), { fault: outcome.reason, typed }), 422)
  })

  // Whoever goes out at a shared computer means all of it: no door stays open.
  router.post('/organiser/sign-out', async (req, res) => {
    await new Promise<void>((resolve, reject) =>
      req.session.destroy((error) => (error ? reject(error) : resolve())),
    )
    res.redirect(303, '/organiser/sign-in?notice=signedOut')
  })

  return router
}

const sendAsk = (deps: Deps, req: Request, res: Response, page: AskPage, status = 200) => {
  // Who is here has no session (any more), so this browser forgets the page at the door.
  const scriptHref = deps.assets.href('keep-check-in.js')
  sendPage(
    deps,
    req,
    res,
    'access/ask',
    page,
    { title: page.head.title, isPrivate: true, scriptHref },
    status,
  )
}

const sendCode = (deps: Deps, req: Request, res: Response, page: CodePage, status = 200) =>
  sendPage(deps, req, res, 'access/code', page, { title: page.head.title, isPrivate: true }, status)

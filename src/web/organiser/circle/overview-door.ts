import { type Request, type Response, Router } from 'express'
import { signedInAs } from '../../access/organiser-session.ts'
import { sessionIdOf } from '../../access/session-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { sendMade } from '../../made-page.ts'
import { rememberPages } from '../../remembered-pages.ts'
import { receive } from '../desk.ts'
import { overviewPage } from './overview-page.ts'
import { findDesk, readDesk } from './queries.ts'

/**
 * The page of one circle, which an organiser opens most of all. It stands before the sessions: session, organiser and
 * circle are asked in one statement, and the page is made anew only when one of them says something else.
 */
export const overviewDoor = (deps: Deps): Router => {
  const router = Router()
  const remembered = rememberPages()
  router.get('/organiser/circles/:slug', async (req, res, next) => {
    if (req.params.slug === 'new') return next()
    const { slug } = req.params
    const sessionId = sessionIdOf(req, deps)
    const page = sessionId
      ? await remembered(req, deps.now(), {
          whose: sessionId,
          ask: (knownStamp) => findDesk(deps.db, { sessionId, slug, knownStamp }),
          make: (facts) => makeOverview(deps, req, res, facts),
        })
      : undefined
    if (!page) throw new SignInFirst('/organiser/sign-in')
    sendMade(req, res, page)
  })
  return router
}

const makeOverview = (deps: Deps, req: Request, res: Response, facts: string) => {
  const { organiserId, circle, ...row } = readDesk(facts)
  if (!circle) throw new NotFound()
  const visit = receive(deps, req, res, signedInAs(organiserId, row), circle)
  return visit.make('organiser/circle/overview', overviewPage(circle, visit.reader), circle.title)
}

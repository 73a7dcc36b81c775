import { type Request, type Response, Router } from 'express'
import type { Limits } from '../../../access/limits.ts'
import { writeParticipantLink, writeRegistrationLink } from '../../../invitation/registration-letters.ts'
import {
  findPublicCircle,
  loadPublicCircle,
  type PublicCircle,
  readPublicCircle,
} from '../../../registration/public-circle.ts'
import { currentRegistration } from '../../../registration/queries.ts'
import { isOpenForRegistration } from '../../../registration/registration.ts'
import { readAddress } from '../../access/ask.ts'
import { steadily } from '../../access/steadily.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendMade } from '../../made-page.ts'
import { rememberPages } from '../../remembered-pages.ts'
import { makePage, sendPage } from '../../send-page.ts'
import { circleFrame, registrationFrame } from './frame.ts'
import type { RefusedAddress } from './join.ts'
import { circlePage, letterSentPage } from './pages.ts'

/** The public page of a circle and the asking for a link to register. */
export const circleRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()
  const remembered = rememberPages()
  router.get('/kringen/:slug', async (req, res) => {
    const { slug } = req.params
    if (!isSlug(slug)) throw new NotFound()
    const page = await remembered(req, deps.now(), {
      ask: (knownStamp) => findPublicCircle(deps.db, slug, knownStamp),
      make: (facts) => makeCircle(deps, req, readPublicCircle(facts), {}),
    })
    if (!page) throw new NotFound()
    sendMade(req, res, page)
  })
  router.post('/kringen/:slug/registration-link', async (req, res) => {
    const circle = await publicCircle(deps, req.params.slug)
    if (!isOpenForRegistration(circle.phase)) return sendCircle(deps, req, res, circle, { status: 409 })
    const asked = readAddress(req.body)
    if ('fault' in asked) return sendCircle(deps, req, res, circle, { asked, status: 422 })
    // Known or not, too often or not: the answer is the same and as late, so that nobody finds out who takes part.
    await steadily(async () => {
      if (await limits.mayAsk(req.ip ?? '', asked.email)) await writeLink(deps, req, circle, asked.email)
    })
    res.redirect(303, `/kringen/${circle.slug}/registration-link/sent`)
  })
  // A page that was refused has this address; who reloads it or changes its language gets the form again.
  router.get('/kringen/:slug/registration-link', (req, res) => {
    res.redirect(303, `/kringen/${encodeURIComponent(req.params.slug)}#join`)
  })
  router.get('/kringen/:slug/registration-link/sent', async (req, res) => {
    const circle = await publicCircle(deps, req.params.slug)
    const t = deps.words[languageOf(req)]
    const frame = registrationFrame(circle, t('visitor:letterSent.title'))
    sendPage(deps, req, res, 'visitor/letter-sent', letterSentPage(circle, t), frame)
  })
  return router
}

// Anything else cannot be the name of a circle, and PostgreSQL refuses some of it.
const isSlug = (text: string) => /^[a-z0-9-]{1,100}$/.test(text)

const publicCircle = async (deps: Deps, slug: string): Promise<PublicCircle> => {
  const circle = isSlug(slug) ? await loadPublicCircle(deps.db, slug) : undefined
  if (!circle) throw new NotFound()
  return circle
}

interface Refused {
  asked?: RefusedAddress
  status?: number
}

const sendCircle = (deps: Deps, req: Request, res: Response, circle: PublicCircle, refused: Refused) =>
  sendMade(req, res, makeCircle(deps, req, circle, refused))

const makeCircle = (deps: Deps, req: Request, circle: PublicCircle, { asked, status = 200 }: Refused) => {
  const reader = { t: deps.words[languageOf(req)], language: languageOf(req), now: deps.now() }
  const page = circlePage(circle, reader, asked ?? null)
  const frame = circleFrame(circle, reader.language, deps.config.baseUrl)
  return makePage(deps, req, 'visitor/circle', page, frame, status)
}

const writeLink = (deps: Deps, req: Request, circle: PublicCircle, email: string) =>
  deps.transact(async (trx) => {
    const known = await currentRegistration(trx, { circleId: circle.id, email })
    if (known) return writeParticipantLink(trx, { registrationId: known.id }, deps.now())
    const asked = { circleId: circle.id, email, language: languageOf(req) }
    return writeRegistrationLink(trx, asked, deps.now())
  })

import { Router } from 'express'
import type { Limits } from '../../../access/limits.ts'
import { findPublicCircle, readPublicCircle } from '../../../registration/public-circle.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendMade } from '../../made-page.ts'
import { rememberPages } from '../../remembered-pages.ts'
import { sendPage } from '../../send-page.ts'
import { answerAsk, isSlug, makeCircle, publicCircle } from './ask-for-link.ts'
import { registrationFrame } from './frame.ts'
import { letterSentPage } from './pages.ts'

/** The public page of a circle and the asking for a link to register. */
export const circleRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()
  const remembered = rememberPages()
  router.get('/kringen/:slug', async (req, res) => {
    const { slug } = req.params
    if (!isSlug(slug)) throw new NotFound()
    const page = await remembered(req, deps.now(), {
      ask: (knownStamp) => findPublicCircle(deps.db, slug, knownStamp),
      make: (facts) => makeCircle(deps, req, readPublicCircle(facts)),
    })
    if (!page) throw new NotFound()
    sendMade(req, res, page)
  })
  router.post('/kringen/:slug/registration-link', async (req, res) => {
    const circle = await publicCircle(deps, req.params.slug)
    await answerAsk(deps, limits, req, res, { circle, via: null })
  })
  // A page that was refused has this address; who reloads it or changes its language gets the form again.
  router.get('/kringen/:slug/registration-link', (req, res) => {
    res.redirect(303, `/kringen/${encodeURIComponent(req.params.slug)}#join`)
  })
  router.get('/kringen/:slug/registration-link/sent', async (req, res) => {
    const circle = await publicCircle(deps, req.params.slug)
    const t = deps.words[languageOf(req)].to(circle.formOfAddress)
    const frame = registrationFrame(circle, t('visitor:letterSent.title'))
    sendPage(deps, req, res, 'visitor/letter-sent', letterSentPage(circle, t), frame)
  })
  return router
}

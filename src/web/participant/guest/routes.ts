import { type Request, type Response, Router } from 'express'
import { loadOwnGuest, type OwnGuest } from '../../../information/own-guest.ts'
import { signOff } from '../../../information/sign-off.ts'
import { guestIcs } from '../../../invitation/guest-ics.ts'
import { synchroniseGuests } from '../../../invitation/synchronise-guests.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { type Frame, sendPage } from '../../send-page.ts'
import { seriesAround } from '../../series-around.ts'
import { eraseGuestEverywhere, guestErasurePage } from './erasure.ts'
import { guestPage } from './pages.ts'

/** The one page of a guest: the information meeting, signing off, the calendar, and being erased. */
export const guestRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/guest/:guestId', async (req, res) => {
    const own = await ownGuest(deps, req)
    const language = languageOf(req)
    const t = deps.words[language].to(own.formOfAddress)
    const page = guestPage(own, { t, language, now: deps.now() })
    sendPage(deps, req, res, 'participant/guest', page, await frameOf(deps, own, page.head.title))
  })
  router.post('/guest/:guestId/sign-off', async (req, res) => {
    const { id: guestId, meeting } = await ownGuest(deps, req)
    const { circleId } = meeting
    const outcome = await deps.transact(async (trx) => {
      const done = await signOff(trx, { circleId, guestId }, deps.now())
      if (done.done) await synchroniseGuests(trx, { circleId }, deps.now())
      return done
    })
    // Refused: the page itself tells the reason where the button was.
    res.redirect(303, `/guest/${guestId}${outcome.done ? '?notice=signedOff' : ''}`)
  })
  router.get('/guest/:guestId/agenda.ics', async (req, res) => {
    const { id: guestId } = await ownGuest(deps, req)
    const text = await guestIcs(deps.db, { guestId }, deps.now())
    if (text === null) throw new NotFound()
    res.attachment('informatiebijeenkomst.ics').set('Cache-Control', 'no-store')
    res.type('text/calendar; charset=utf-8').send(Buffer.from(text))
  })
  router.get('/guest/:guestId/erasure', async (req, res) => {
    await sendErasure(deps, req, res, await ownGuest(deps, req))
  })
  router.post('/guest/:guestId/erasure', async (req, res) => {
    const own = await ownGuest(deps, req)
    if (req.body?.confirm !== 'yes') return sendErasure(deps, req, res, own, true)
    const { instituteId } = own.circle
    await deps.transact((trx) => eraseGuestEverywhere(trx, { instituteId, email: own.email }))
    res.redirect(303, '/?notice=erased')
  })
  return router
}

const sendErasure = async (
  deps: Deps,
  req: Request,
  res: Response,
  own: OwnGuest,
  isUnconfirmed = false,
): Promise<void> => {
  const page = guestErasurePage(own, deps.words[languageOf(req)].to(own.formOfAddress), isUnconfirmed)
  const status = isUnconfirmed ? 422 : 200
  sendPage(deps, req, res, 'participant/erasure', page, await frameOf(deps, own, page.head.title), status)
}

const frameOf = async (
  deps: Deps,
  { id, circle, formOfAddress }: OwnGuest,
  title: string,
): Promise<Frame> => {
  const { instituteName: name, instituteSlug: slug, themeTokens } = circle
  return {
    ...instituteFrame({ name, slug, themeTokens }, `/kringen/${circle.slug}`),
    title: `${title} · ${circle.title}`,
    formOfAddress,
    isPrivate: true,
    homeHref: `/guest/${id}`,
    series: await seriesAround(deps.db, {
      circle: { slug: circle.slug },
      hrefOf: (number) => `/kringen/${circle.slug}/meetings/${number}`,
    }),
  }
}

// As for a registration: whose an id is, is nobody's business.
const ownGuest = async (deps: Deps, req: Request<{ guestId: string }>): Promise<OwnGuest> => {
  const { guestId } = req.params
  const keys = req.session.guestIds ?? []
  if (!isId(guestId)) throw new NotFound()
  if (keys.length === 0) throw new SignInFirst('/link/renewal')
  const own = keys.includes(guestId) ? await loadOwnGuest(deps.db, guestId) : undefined
  if (!own) throw new NotFound()
  return own
}

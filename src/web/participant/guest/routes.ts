import { type Request, Router } from 'express'
import { loadOwnGuest, type OwnGuest } from '../../../information/own-guest.ts'
import { signOff } from '../../../information/sign-off.ts'
import { guestIcs } from '../../../invitation/guest-ics.ts'
import { synchroniseGuests } from '../../../invitation/synchronise-guests.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { guestPage } from './pages.ts'

/** The one page of a guest: the information meeting, signing off, and the calendar. */
export const guestRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/guest/:guestId', async (req, res) => {
    const own = await ownGuest(deps, req)
    const language = languageOf(req)
    const page = guestPage(own, { t: deps.words[language], language, now: deps.now() })
    const { instituteName: name, instituteSlug: slug, themeTokens } = own.circle
    sendPage(deps, req, res, 'participant/guest', page, {
      ...instituteFrame({ name, slug, themeTokens }, `/kringen/${own.circle.slug}`),
      title: `${page.head.title} · ${own.circle.title}`,
      isPrivate: true,
      homeHref: `/guest/${own.id}`,
    })
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
  return router
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

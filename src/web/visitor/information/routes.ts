import { type Request, Router } from 'express'
import type { Limits } from '../../../access/limits.ts'
import { findInformationMeeting } from '../../../information/queries.ts'
import { findGuestByAddress } from '../../../information/sign-up.ts'
import { writeGuestLink, writeInformationLink } from '../../../invitation/guest-letters.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { readAddress } from '../../access/ask.ts'
import { steadily } from '../../access/steadily.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { publicCircle, sendCircle } from '../circle/ask-for-link.ts'
import { registrationFrame } from '../circle/frame.ts'
import { contactOf, type LetterSentPage } from '../circle/pages.ts'
import { informationPart } from './part.ts'

/** Asking for a link to sign up for the information meeting of a circle. */
export const informationLinkRoutes = (deps: Deps, limits: Limits): Router => {
  const router = Router()
  router.post('/kringen/:slug/information-link', async (req, res) => {
    const circle = await publicCircle(deps, req.params.slug)
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(circle.formOfAddress), language, now: deps.now() }
    const part = informationPart(circle, reader, null)
    if (!part?.form) return sendCircle(deps, req, res, circle, { status: 409 })
    const asked = readAddress(req.body)
    if ('fault' in asked) return sendCircle(deps, req, res, circle, { askedInformation: asked, status: 422 })
    // Known or not, too often or not: the answer is the same and as late, so that nobody finds out who is coming.
    await steadily(async () => {
      if (await limits.mayAsk(req.ip ?? '', asked.email)) await writeLink(deps, req, circle, asked.email)
    })
    res.redirect(303, `/kringen/${circle.slug}/information-link/sent`)
  })
  // A page that was refused has this address; who reloads it or changes its language gets the form again.
  router.get('/kringen/:slug/information-link', (req, res) => {
    res.redirect(303, `/kringen/${encodeURIComponent(req.params.slug)}#information`)
  })
  router.get('/kringen/:slug/information-link/sent', async (req, res) => {
    const circle = await publicCircle(deps, req.params.slug)
    const t = deps.words[languageOf(req)].to(circle.formOfAddress)
    const page: LetterSentPage = {
      head: {
        back: { label: circle.title, href: `/kringen/${circle.slug}` },
        kicker: t('information:title'),
        title: t('visitor:letterSent.title'),
        lead: t('visitor:letterSent.lead'),
      },
      paragraphs: [t('information:sent.known'), t('visitor:letterSent.nothing')],
      ways: [{ label: t('visitor:letterSent.again'), href: `/kringen/${circle.slug}#information` }],
      contact: contactOf(circle, t),
    }
    sendPage(deps, req, res, 'visitor/letter-sent', page, registrationFrame(circle, page.head.title))
  })
  return router
}

// Who signed up gets to their own page; who never did, or signed off, to the form.
const writeLink = (deps: Deps, req: Request, circle: PublicCircle, email: string) =>
  deps.transact(async (trx) => {
    const meeting = await findInformationMeeting(trx, circle.id)
    const guest = meeting && (await findGuestByAddress(trx, { informationMeetingId: meeting.id, email }))
    if (guest?.state === 'signedUp') return writeGuestLink(trx, { guestId: guest.id }, deps.now())
    return writeInformationLink(trx, { circleId: circle.id, email, language: languageOf(req) }, deps.now())
  })

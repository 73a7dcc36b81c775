import { Router } from 'express'
import { ensureFeed } from '../../../invitation/calendar-feed.ts'
import { writeRegistrationLetter } from '../../../invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { tellOfSubstitutes } from '../../../invitation/tell-of-substitutes.ts'
import { acceptOffer, declineOffer } from '../../../registration/answer-offer.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { offerPage } from './pages.ts'

/** The offer of a seat, and the two answers to it. A press too many, or too late, leads to the page that says why. */
export const offerRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/offer', async (req, res) => {
    const own = await ownRegistration(deps, req)
    const language = languageOf(req)
    const page = offerPage(own, { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() })
    sendPage(deps, req, res, 'participant/offer', page, participantFrame(own, page.head.title))
  })
  router.post('/participant/:registrationId/offer/acceptance', async (req, res) => {
    const { id } = await ownRegistration(deps, req)
    const isDone = await acceptWithLetters(deps, id)
    res.redirect(303, `/participant/${id}${isDone ? '?notice=confirmed' : '/offer'}`)
  })
  router.post('/participant/:registrationId/offer/refusal', async (req, res) => {
    const { id } = await ownRegistration(deps, req)
    const isDone = await declineWithLetters(deps, id)
    res.redirect(303, `/participant/${id}${isDone ? '' : '/offer'}`)
  })
  return router
}

const acceptWithLetters = (deps: Deps, registrationId: string): Promise<boolean> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await acceptOffer(trx, { registrationId }, now)
    if (!outcome.done) return false
    await writeRegistrationLetter(trx, { registrationId, occasion: 'accepted' }, now)
    await synchroniseInvitations(trx, { ...outcome.value, registrationId }, now)
    await tellOfSubstitutes(trx, outcome.value, now)
    await ensureFeed(trx, { registrationId }, deps.secret, now)
    return true
  })

const declineWithLetters = (deps: Deps, registrationId: string): Promise<boolean> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await declineOffer(trx, { registrationId }, now)
    if (!outcome.done) return false
    await writeRegistrationLetter(trx, { registrationId, occasion: 'declined' }, now)
    await tellOfOffers(trx, outcome.value, now)
    return true
  })

import { Router } from 'express'
import { writeParticipantWithdrew } from '../../../invitation/desk-letters.ts'
import { writeRegistrationLetter } from '../../../invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { withdraw } from '../../../registration/withdraw.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { withdrawalPage } from './pages.ts'

/** Withdrawing: a page that says what it means, and a button that does it. Pressed twice it just says so again. */
export const withdrawalRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/participant/:registrationId/withdrawal', async (req, res) => {
    const own = await ownRegistration(deps, req)
    // Whoever has an offer says no to that: one way to end it, on the page that says what it means.
    if (own.state === 'offered') return res.redirect(303, `/participant/${own.id}/offer`)
    const language = languageOf(req)
    const page = withdrawalPage(own, {
      t: deps.words[language].to(own.formOfAddress),
      language,
      now: deps.now(),
    })
    const frame = participantFrame(own, page.head.title)
    sendPage(deps, req, res, 'participant/withdrawal', page, frame)
  })
  router.post('/participant/:registrationId/withdrawal', async (req, res) => {
    const { id } = await ownRegistration(deps, req)
    await withdrawWithLetters(deps, id)
    res.redirect(303, `/participant/${id}?notice=withdrawn`)
  })
  return router
}

const withdrawWithLetters = (deps: Deps, registrationId: string): Promise<void> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await withdraw(trx, { registrationId }, now)
    if (!outcome.done) return
    await writeRegistrationLetter(trx, { registrationId, occasion: 'withdrawn' }, now)
    await synchroniseInvitations(trx, { ...outcome.value, registrationId }, now)
    await tellOfOffers(trx, outcome.value, now)
    await writeParticipantWithdrew(trx, { registrationId }, now)
  })

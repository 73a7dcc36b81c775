import { Router } from 'express'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { type NewSubstitute, nameSubstitute } from '../../../registration/name-substitute.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { answerHref, answerPage } from './pages.ts'
import { meetingOf } from './routes.ts'
import { readSubstitute, type SubstituteForm } from './substitute-form.ts'

const PATH = '/participant/:registrationId/meetings/:number/answer/substitute'

/** Naming who comes instead, to one meeting. */
export const substituteRoutes = (deps: Deps): Router => {
  const router = Router()
  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const meeting = meetingOf(own, req.params.number)
    const form = await answered(deps, { registrationId: own.id, meetingId: meeting.id }, req.body)
    if (form === 'saved') return res.redirect(303, `${answerHref(own, meeting)}?notice=saved`)
    if (form === 'closed') return res.redirect(303, answerHref(own, meeting))
    const language = languageOf(req)
    const reader = { t: deps.words[language], language, now: deps.now() }
    const page = answerPage(own, meeting, form, reader)
    sendPage(deps, req, res, 'participant/answer', page, participantFrame(own, page.head.title), 422)
  })
  return router
}

type Whose = Pick<NewSubstitute, 'registrationId' | 'meetingId'>

// Closed: the page says by itself why nobody can be named any more.
const answered = async (
  deps: Deps,
  whose: Whose,
  body: unknown,
): Promise<SubstituteForm | 'saved' | 'closed'> => {
  const form = readSubstitute(body)
  const { input } = form
  if (!input) return form
  const outcome = await deps.transact(async (trx) => {
    const now = deps.now()
    const named = await nameSubstitute(trx, { ...whose, ...input }, now)
    if (named.done) await synchroniseInvitations(trx, { ...named.value, ...whose }, now)
    return named
  })
  if (outcome.done) return 'saved'
  switch (outcome.reason) {
    case 'noSeat':
    case 'cancelled':
    case 'tooLate':
      return 'closed'
    case 'self':
    case 'takesPart':
    case 'standsInAlready':
    case 'full':
      return { ...form, faults: { email: outcome.reason } }
  }
}

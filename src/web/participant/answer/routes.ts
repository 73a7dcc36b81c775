import { Router } from 'express'
import type { Answer } from '../../../db/answer-tables.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { answerMeeting } from '../../../registration/answer-meeting.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { answerHref, answerPage } from './pages.ts'
import { EMPTY_SUBSTITUTE } from './substitute-form.ts'

const PATH = '/participant/:registrationId/meetings/:number/answer'

/** "I cannot come" and "I come after all", per meeting. Said again it just stands; said too late the page says why. */
export const answerRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const language = languageOf(req)
    const reader = { t: deps.words[language].to(own.formOfAddress), language, now: deps.now() }
    const page = answerPage(own, meetingOf(own, req.params.number), EMPTY_SUBSTITUTE, reader)
    sendPage(deps, req, res, 'participant/answer', page, participantFrame(own, page.head.title))
  })
  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const meeting = meetingOf(own, req.params.number)
    const answer = answerIn(req.body)
    const isSaved = answer !== null && (await saveAnswer(deps, own, meeting, answer))
    res.redirect(303, answerHref(own, meeting) + (isSaved ? '?notice=saved' : ''))
  })
  return router
}

/** The meeting in the address. @throws NotFound when the circle has no such meeting */
export const meetingOf = (own: OwnRegistration, number: string): OwnMeeting => {
  const meeting = own.meetings.find((one) => String(one.number) === number)
  if (!meeting) throw new NotFound()
  return meeting
}

const saveAnswer = (
  deps: Deps,
  { id: registrationId }: OwnRegistration,
  { id: meetingId }: OwnMeeting,
  answer: Answer,
): Promise<boolean> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await answerMeeting(trx, { registrationId, meetingId, answer }, now)
    if (outcome.done) await synchroniseInvitations(trx, { ...outcome.value, registrationId, meetingId }, now)
    return outcome.done
  })

const answerIn = (body: unknown): Answer | null => {
  const said = new Map(Object.entries(body ?? {})).get('answer')
  return said === 'comes' || said === 'cannot' ? said : null
}

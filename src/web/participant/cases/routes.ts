import { type Request, Router } from 'express'
import { isOpen } from '../../../intervision/case.ts'
import { type ReadableCase, readableCases } from '../../../intervision/cases.ts'
import { offerAgain, withdrawCase } from '../../../intervision/change-case.ts'
import { writePlacedCaseWithdrawn } from '../../../invitation/desk-letters.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import type { Reader } from '../reader.ts'
import { casePage } from './case-page.ts'
import { formOfCase } from './form.ts'
import { caseFormPage } from './form-page.ts'
import { casesHref } from './hrefs.ts'
import { casesPage } from './list-page.ts'
import { saidOfCase } from './queries.ts'

const PATH = '/participant/:registrationId/cases'

/** The cases of a circle: to read, and one's own to change or take back. */
export const caseRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const cases = await casesFor(deps, own)
    const page = casesPage(own, { cases, said: await saidOfCase(deps.db, own.id) }, readerOf(deps, req, own))
    sendPage(deps, req, res, 'participant/cases', page, participantFrame(own, page.head.title))
  })

  router.get(`${PATH}/:caseId`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const one = await caseIn(deps, own, req.params.caseId)
    const reader = readerOf(deps, req, own)
    const frame = participantFrame(own, one.title)
    if (one.bringerId !== own.id || !isOpen(one.state))
      return sendPage(deps, req, res, 'participant/case', casePage(own, one, reader), frame)
    const page = caseFormPage(own, formOfCase(one), { stored: one, refused: null }, reader)
    sendPage(deps, req, res, 'participant/case-form', page, frame)
  })

  router.post(`${PATH}/:caseId/withdrawal`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { id: caseId } = await caseIn(deps, own, req.params.caseId)
    const outcome = await deps.transact(async (trx) => {
      const withdrawn = await withdrawCase(trx, { registrationId: own.id, caseId })
      const { meetingId, group } = withdrawn.done ? withdrawn.value : { meetingId: null, group: null }
      const about = { caseId, registrationId: own.id }
      if (meetingId && group !== null)
        await writePlacedCaseWithdrawn(trx, { ...about, meetingId, group }, deps.now())
      return withdrawn
    })
    if (!outcome.done && outcome.reason === 'notThere') throw new NotFound()
    res.redirect(303, `${casesHref(own)}/${caseId}${outcome.done ? '?notice=caseWithdrawn' : ''}`)
  })

  router.post(`${PATH}/:caseId/return`, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const { id: caseId } = await caseIn(deps, own, req.params.caseId)
    const outcome = await deps.transact((trx) => offerAgain(trx, { registrationId: own.id, caseId }))
    if (!outcome.done && outcome.reason === 'notThere') throw new NotFound()
    res.redirect(303, `${casesHref(own)}/${caseId}${outcome.done ? '?notice=caseOffered' : ''}`)
  })

  return router
}

/** The cases that somebody may read with this registration. */
export const casesFor = (deps: Deps, own: OwnRegistration): Promise<ReadableCase[]> =>
  readableCases(deps.db, {
    circleId: own.circle.id,
    reader: { kind: 'participant', registrationId: own.id, hasSeat: holdsSeat(own.state) },
  })

/** @throws NotFound when there is no such case, or it is not for their eyes: which of the two is nobody's business */
export const caseIn = async (deps: Deps, own: OwnRegistration, caseId: string): Promise<ReadableCase> => {
  const one = (await casesFor(deps, own)).find(({ id }) => id === caseId)
  if (!one) throw new NotFound()
  return one
}

/** Who reads, in which language, and when. */
export const readerOf = (deps: Deps, req: Request, { formOfAddress }: OwnRegistration): Reader => {
  const language = languageOf(req)
  return { t: deps.words[language].to(formOfAddress), language, now: deps.now() }
}

import { type Request, Router } from 'express'
import { reasonsToAsk } from '../../../../agenda/compose/people-to-ask.ts'
import { whatToAsk, whyNotAsk } from '../../../../agenda/compose/what-is-asked.ts'
import { askForContribution } from '../../../../invitation/ask-for-contribution.ts'
import { PILLARS } from '../../../../programme/pillar.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk, Visit } from '../../desk.ts'
import { givenComposition } from './load.ts'
import { parseRequest, type RequestForm } from './request-form.ts'
import { type GivenRequest, requestPage } from './request-page.ts'
import { requestInWords } from './request-words.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/composition/:pillar/:registrationId'
type Params = { slug: string; number: string; pillar: string; registrationId: string }

/** Asking one person for something that a meeting lacks: the letter is read and changed first, and becomes a draft. */
export const requestRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await givenRequest(deps, visit, req)
    send(visit, given, { typed: proposed(deps, visit, given), faults: {}, input: null })
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const given = await givenRequest(deps, visit, req)
    const form = parseRequest(req.body)
    const { input } = form
    if (!input) return send(visit, given, form, 422)
    const { pillar, person } = given
    const request = { meetingId: given.meeting.id, registrationId: person.registrationId, pillar, ...input }
    const outcome = await deps.transact((trx) => askForContribution(trx, request, visit.reader.now))
    if (outcome.done)
      return res.redirect(303, `/organiser/letters/${outcome.value.letterId}?notice=requestDrafted`)
    send(visit, { ...given, whyNot: outcome.reason }, form, 409)
  })

  return router
}

const givenRequest = async (deps: Deps, visit: Visit, { params }: Request<Params>): Promise<GivenRequest> => {
  const pillar = PILLARS.find((one) => one === params.pillar)
  const given = await givenComposition(deps, visit.instituteId, params)
  const person = given.candidates.find(({ registrationId }) => registrationId === params.registrationId)
  if (!pillar || !person) throw new NotFound()
  const { toCompose, composition } = given
  return {
    ...given,
    pillar,
    person,
    reasons: reasonsToAsk(person, whatToAsk(toCompose, pillar)),
    whyNot: whyNotAsk(toCompose, composition, { pillar, registrationId: person.registrationId }),
  }
}

const proposed = (deps: Deps, visit: Visit, { pillar, meeting, reasons, person }: GivenRequest) => ({
  ...requestInWords(
    { pillar, meeting, reasons, organiser: visit.organiser.name },
    deps.words[person.language].to(person.formOfAddress),
    person.language,
  ),
})

const send = (visit: Visit, given: GivenRequest, form: RequestForm, status = 200) => {
  const page = requestPage(given, form, visit.reader)
  visit.send('organiser/meeting/request', page, page.head.title, { status })
}

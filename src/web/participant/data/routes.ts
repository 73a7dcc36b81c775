import { type Request, type Response, Router } from 'express'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { type ChangedData, changeOwnData } from '../../../registration/change-own-data.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { type Faults, readRegistrationForm } from '../../registration/form/form.ts'
import { meantOrganisation } from '../../registration/form/meant-organisation.ts'
import { standardOf } from '../../registration/form/second-thoughts.ts'
import type { Typed } from '../../registration/form/typed.ts'
import { sendPage } from '../../send-page.ts'
import { participantFrame } from '../frame.ts'
import { ownRegistration } from '../own.ts'
import { ownFile, ownText } from './own-file.ts'
import { dataPage, typedFrom } from './pages.ts'
import { loadKept, organisationsOf } from './queries.ts'

const PATH = '/participant/:registrationId/data'

/** What is kept of a participant: to see, to change and to take along. */
export const dataRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const kept = await loadKept(deps.db, own.id)
    await send(deps, req, res, own, { typed: typedFrom(kept, standardOf(req, own)), faults: {} })
  })

  router.post(PATH, async (req, res) => {
    const own = await ownRegistration(deps, req)
    const form = readRegistrationForm(req.body, standardOf(req, own))
    if (!form.ok) return send(deps, req, res, own, form, 422)
    const { organisation, near } = await meantOrganisation(deps.db, {
      instituteId: own.circle.instituteId,
      typed: form.input.organisation,
      choice: req.body?.organisationChoice,
    })
    if (near.length > 0) return send(deps, req, res, own, { typed: form.typed, faults: {}, near }, 409)
    const { answers, needs } = form
    await change(deps, {
      ...{ registrationId: own.id, answers, needs },
      input: { ...form.input, organisation },
    })
    res.redirect(303, `/participant/${own.id}/data?notice=saved`)
  })

  router.get(`${PATH}/json`, async (req, res) => {
    const { id } = await ownRegistration(deps, req)
    const file = ownFile(await loadKept(deps.db, id))
    sendFile(res, 'json', 'application/json', `${JSON.stringify(file, null, 2)}\n`)
  })

  router.get(`${PATH}/text`, async (req, res) => {
    const { id, formOfAddress } = await ownRegistration(deps, req)
    const text = ownText(await loadKept(deps.db, id), deps.words[languageOf(req)].to(formOfAddress))
    sendFile(res, 'txt', 'text/plain', text)
  })

  return router
}

const change = (deps: Deps, changed: ChangedData): Promise<void> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const { circleIds } = await changeOwnData(trx, changed, now)
    for (const circleId of circleIds) await tellOfOffers(trx, { circleId }, now)
  })

const send = async (
  deps: Deps,
  req: Request,
  res: Response,
  own: OwnRegistration,
  state: { typed: Typed; faults: Faults; near?: string[] },
  status = 200,
) => {
  const organisations = await organisationsOf(deps.db, own.circle.id)
  const page = dataPage(own, state, organisations, deps.words[languageOf(req)].to(own.formOfAddress))
  sendPage(deps, req, res, 'participant/data', page, participantFrame(own, page.head.title), status)
}

const sendFile = (res: Response, ending: string, type: string, body: string) => {
  res.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex')
  res.attachment(`leerkring.${ending}`).type(`${type}; charset=utf-8`).send(body)
}

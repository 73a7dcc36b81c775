import { type Request, type Response, Router } from 'express'
import { ensureFeed } from '../../../invitation/calendar-feed.ts'
import { writeRegistrationLetter } from '../../../invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { tellOfSubstitutes } from '../../../invitation/tell-of-substitutes.ts'
import { type Applicant, findApplicant } from '../../../registration/applicant.ts'
import { dropDraft, findDraft, keepDraft } from '../../../registration/draft.ts'
import { loadPublicCircle, type PublicCircle } from '../../../registration/public-circle.ts'
import { type Registered, register } from '../../../registration/register.ts'
import { isOpenForRegistration } from '../../../registration/registration.ts'
import { saveAnswers, saveNeeds } from '../../../registration/save-answers.ts'
import { openOwnPage } from '../../access/open-door.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { footerContact, registrationFrame } from '../../visitor/circle/frame.ts'
import { type Application, readRegistrationForm } from './form.ts'
import { type FormState, formPage, registeredPage } from './pages.ts'
import { begunForm, secondThoughts, standardOf } from './second-thoughts.ts'
import { draftOf } from './typed.ts'

/** The form of a circle, for who confirmed an address by opening the mailed link in this browser. */
export const formRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/kringen/:slug/registration', async (req, res) => {
    const { circle, applicant, email } = await whoApplies(deps, req)
    if (applicant.registrationId) return sendRegistered(deps, req, res, circle)
    if (!isOpenForRegistration(circle.phase)) return res.redirect(303, `/kringen/${circle.slug}#join`)
    const draft = await findDraft(deps.db, { circleId: circle.id, email })
    sendForm(deps, req, res, circle, { email, ...begunForm(deps, req, circle, draft ?? applicant) })
  })
  router.post('/kringen/:slug/registration', async (req, res) => {
    const { circle, applicant, email } = await whoApplies(deps, req)
    if (applicant.registrationId) return welcome(req, res, applicant.registrationId, ALREADY)
    const form = readRegistrationForm(req.body, standardOf(req, circle))
    if (!form.ok) return sendForm(deps, req, res, circle, { email, ...form }, 422)
    const { organisation, ask } = await secondThoughts(deps, req, circle, form)
    if (ask) return sendForm(deps, req, res, circle, { email, ...ask }, 409)
    const application = { ...form, input: { ...form.input, organisation } }
    const outcome = await registerWithLetters(deps, application, { circleId: circle.id, email })
    if (outcome.done) {
      const { registrationId, state } = outcome.value
      return welcome(req, res, registrationId, `?notice=${state}`)
    }
    if (outcome.reason === 'closed') return res.redirect(303, `/kringen/${circle.slug}#join`)
    // Pressed twice at the same moment: the other press was first, and this one finds what it made.
    const registered = (await whoApplies(deps, req)).applicant.registrationId
    if (!registered) throw new NotFound()
    await welcome(req, res, registered, ALREADY)
  })
  router.post('/kringen/:slug/registration/draft', async (req, res) => {
    const { circle, applicant, email } = await whoApplies(deps, req)
    if (!applicant.registrationId) {
      const typed = draftOf(req.body, standardOf(req, circle))
      await deps.transact((trx) => keepDraft(trx, { circleId: circle.id, email, typed }, deps.now()))
    }
    if (req.accepts(['html', 'json']) === 'json') return res.status(204).end()
    res.redirect(303, `/kringen/${circle.slug}/registration?notice=draftKept`)
  })
  return router
}

const ALREADY = '?notice=alreadyRegistered'

interface Applying {
  circle: PublicCircle
  applicant: Applicant
  email: string
}

const whoApplies = async (deps: Deps, req: Request<{ slug: string }>): Promise<Applying> => {
  const { slug } = req.params
  const circle = /^[a-z0-9-]{1,100}$/.test(slug) ? await loadPublicCircle(deps.db, slug) : undefined
  if (!circle) throw new NotFound()
  const confirmed = req.session.applicants?.findLast(({ circleId }) => circleId === circle.id)
  if (!confirmed) throw new SignInFirst(`/kringen/${circle.slug}#join`)
  const { email } = confirmed
  const asked = { circleId: circle.id, instituteId: circle.instituteId, email }
  return { circle, email, applicant: await findApplicant(deps.db, asked) }
}

const registerWithLetters = (
  deps: Deps,
  { input, answers, needs }: Application,
  who: { circleId: string; email: string },
): Promise<Registered> =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const outcome = await register(trx, { ...input, ...who }, now)
    if (!outcome.done) return outcome
    const { registrationId } = outcome.value
    await dropDraft(trx, who)
    await saveAnswers(trx, { registrationId, answers })
    await saveNeeds(trx, { registrationId, needs }, now)
    await writeRegistrationLetter(trx, { registrationId, occasion: 'registered' }, now)
    // Who waits takes part in nothing yet: their calendar begins when they say yes to an offer.
    if (outcome.value.state === 'confirmed') {
      await synchroniseInvitations(trx, { circleId: who.circleId, registrationId }, now)
      await ensureFeed(trx, { registrationId }, deps.secret, now)
      await tellOfSubstitutes(trx, { circleId: who.circleId }, now)
    }
    await tellOfOffers(trx, { circleId: who.circleId }, now)
    return outcome
  })

/** Opens the participant's own page in this browser: they confirmed the address that the registration belongs to. */
const welcome = async (req: Request, res: Response, registrationId: string, query: string) => {
  await openOwnPage(req, registrationId)
  res.redirect(303, `/participant/${registrationId}${query}`)
}

const sendForm = (
  deps: Deps,
  req: Request,
  res: Response,
  circle: PublicCircle,
  state: FormState,
  status = 200,
) => {
  const t = deps.words[languageOf(req)].to(circle.formOfAddress)
  const script = deps.assets.href('keep-draft.js')
  const frame = registrationFrame(circle, t('registration:form.title', { circle: circle.title }))
  sendPage(deps, req, res, 'registration/form', formPage(circle, state, t, script), frame, status)
}

const sendRegistered = (deps: Deps, req: Request, res: Response, circle: PublicCircle) => {
  const t = deps.words[languageOf(req)].to(circle.formOfAddress)
  const frame = registrationFrame(circle, t('registration:registered.title'))
  const contact = footerContact(circle, t)
  sendPage(deps, req, res, 'registration/registered', registeredPage(circle, t), { ...frame, contact })
}

import { type Request, type Response, Router } from 'express'
import { ensureFeed } from '../../../invitation/calendar-feed.ts'
import { writeRegistrationLetter } from '../../../invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { type Applicant, findApplicant } from '../../../registration/applicant.ts'
import { loadPublicCircle, type PublicCircle } from '../../../registration/public-circle.ts'
import { type Registered, register } from '../../../registration/register.ts'
import { isOpenForRegistration } from '../../../registration/registration.ts'
import { saveAnswers, saveNeeds } from '../../../registration/save-answers.ts'
import { openDoor } from '../../access/open-door.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { footerContact, registrationFrame } from '../../visitor/circle/frame.ts'
import { type Application, readRegistrationForm } from './form.ts'
import { emptyForm, type FormState, formPage, registeredPage } from './pages.ts'

/** The form of a circle, for who confirmed an address by opening the mailed link in this browser. */
export const formRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/kringen/:slug/registration', async (req, res) => {
    const { circle, applicant, email } = await whoApplies(deps, req)
    if (applicant.registrationId) return sendRegistered(deps, req, res, circle)
    if (!isOpenForRegistration(circle.phase)) return res.redirect(303, `/kringen/${circle.slug}#join`)
    sendForm(deps, req, res, circle, { email, ...emptyForm(applicant, languageOf(req)) })
  })
  router.post('/kringen/:slug/registration', async (req, res) => {
    const { circle, applicant, email } = await whoApplies(deps, req)
    if (applicant.registrationId) return welcome(req, res, applicant.registrationId, email)
    const form = readRegistrationForm(req.body, languageOf(req))
    if (!form.ok) return sendForm(deps, req, res, circle, { email, ...form }, 422)
    const outcome = await registerWithLetters(deps, form, { circleId: circle.id, email })
    if (outcome.done) {
      const { registrationId, state } = outcome.value
      return welcome(req, res, registrationId, email, `?notice=${state}`)
    }
    if (outcome.reason === 'closed') return res.redirect(303, `/kringen/${circle.slug}#join`)
    // Pressed twice at the same moment: the other press was first, and this one finds what it made.
    const registered = (await whoApplies(deps, req)).applicant.registrationId
    if (!registered) throw new NotFound()
    await welcome(req, res, registered, email)
  })
  return router
}

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
    await saveAnswers(trx, { registrationId, answers })
    await saveNeeds(trx, { registrationId, needs }, now)
    await writeRegistrationLetter(trx, { registrationId, occasion: 'registered' }, now)
    await synchroniseInvitations(trx, { circleId: who.circleId, registrationId }, now)
    await ensureFeed(trx, { registrationId }, deps.secret, now)
    await tellOfOffers(trx, { circleId: who.circleId }, now)
    return outcome
  })

/** Opens the participant's own page in this browser: they confirmed the address that the registration belongs to. */
const welcome = async (req: Request, res: Response, registrationId: string, email: string, query = '') => {
  await openDoor(req, { purpose: 'participant', subjectId: registrationId, email })
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
  const t = deps.words[languageOf(req)]
  const frame = registrationFrame(circle, t('registration:form.title', { circle: circle.title }))
  sendPage(deps, req, res, 'registration/form', formPage(circle, state, t), frame, status)
}

const sendRegistered = (deps: Deps, req: Request, res: Response, circle: PublicCircle) => {
  const t = deps.words[languageOf(req)]
  const frame = registrationFrame(circle, t('registration:registered.title'))
  const contact = footerContact(circle, t)
  sendPage(deps, req, res, 'registration/registered', registeredPage(circle, t), { ...frame, contact })
}

import { type Request, type Response, Router } from 'express'
import { guestInput } from '../../../information/guest-input.ts'
import {
  guestSeatsLeft,
  type InformationMeeting,
  whyNotSignUp,
} from '../../../information/information-meeting.ts'
import { countGuests, findInformationMeeting } from '../../../information/queries.ts'
import { findGuestByAddress, type NewGuest, signUp } from '../../../information/sign-up.ts'
import { synchroniseGuests } from '../../../invitation/synchronise-guests.ts'
import { findApplicant } from '../../../registration/applicant.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { openDoor } from '../../access/open-door.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { publicCircle } from '../../visitor/circle/ask-for-link.ts'
import { registrationFrame } from '../../visitor/circle/frame.ts'
import {
  GUEST_TEXTS,
  type GuestFaults,
  type GuestForm,
  type GuestTyped,
  informationFormPage,
  signedUpPage,
  type WhyNot,
} from './pages.ts'

/** Signing up for the information meeting, for who confirmed an address by opening the mailed link in this browser. */
export const informationFormRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/kringen/:slug/information', async (req, res) => {
    const { circle, meeting, email, guestId } = await whoComes(deps, req)
    if (guestId) return sendSignedUp(deps, req, res, circle)
    const { firstName, namePrefix, lastName, organisation } = await findApplicant(deps.db, {
      ...{ circleId: circle.id, instituteId: circle.instituteId, email },
    })
    const typed = { firstName, namePrefix, lastName, organisation }
    const reason = whyNotSignUp(meeting, deps.now()) ?? (await whyFull(deps, meeting))
    sendForm(deps, req, res, circle, { email, typed, faults: {}, reason })
  })
  router.post('/kringen/:slug/information', async (req, res) => {
    const { circle, email, guestId } = await whoComes(deps, req)
    if (guestId) return welcome(req, res, guestId, email)
    const typed = typedOf(req.body)
    const form = guestInput.safeParse(typed)
    if (!form.success) {
      const faults = faultsOf(form.error.issues)
      return sendForm(deps, req, res, circle, { email, typed, faults, reason: null }, 422)
    }
    const guest = { ...form.data, circleId: circle.id, email, language: languageOf(req) }
    const outcome = await signUpWithLetter(deps, guest)
    if (outcome.done) return welcome(req, res, outcome.value.guestId, email, '?notice=signedUp')
    sendForm(deps, req, res, circle, { email, typed, faults: {}, reason: outcome.reason }, 409)
  })
  return router
}

const whoComes = async (deps: Deps, req: Request<{ slug: string }>) => {
  const circle = await publicCircle(deps, req.params.slug)
  const confirmed = req.session.applicants?.findLast(({ circleId }) => circleId === circle.id)
  if (!confirmed) throw new SignInFirst(`/kringen/${circle.slug}#information`)
  const meeting = await findInformationMeeting(deps.db, circle.id)
  if (!meeting) throw new NotFound()
  const { email } = confirmed
  const guest = await findGuestByAddress(deps.db, { informationMeetingId: meeting.id, email })
  return { circle, meeting, email, guestId: guest?.state === 'signedUp' ? guest.id : null }
}

const whyFull = async (deps: Deps, { id, capacity }: InformationMeeting): Promise<WhyNot | null> =>
  guestSeatsLeft(capacity, await countGuests(deps.db, id)) === 0 ? 'full' : null

const signUpWithLetter = (deps: Deps, guest: NewGuest) =>
  deps.transact(async (trx) => {
    const outcome = await signUp(trx, guest, deps.now())
    if (outcome.done) await synchroniseGuests(trx, { circleId: guest.circleId }, deps.now())
    return outcome
  })

/** Opens the guest's own page in this browser: they confirmed the address that it belongs to. */
const welcome = async (req: Request, res: Response, guestId: string, email: string, query = '') => {
  await openDoor(req, { purpose: 'guest', subjectId: guestId, email })
  res.redirect(303, `/guest/${guestId}${query}`)
}

const typedOf = (body: unknown): GuestTyped => {
  const given = new Map<string, unknown>(Object.entries(body ?? {}))
  const text = (name: string) => {
    const value = given.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [firstName, namePrefix, lastName, organisation] = GUEST_TEXTS.map(text)
  return {
    firstName: firstName ?? '',
    namePrefix: namePrefix ?? '',
    lastName: lastName ?? '',
    organisation: organisation ?? '',
  }
}

const faultsOf = (issues: { path: PropertyKey[]; message: string }[]): GuestFaults => {
  const faults: GuestFaults = {}
  for (const { path, message } of issues)
    faults[String(path[0])] ??= message === 'tooLong' ? 'tooLong' : 'required'
  return faults
}

const sendForm = (
  deps: Deps,
  req: Request,
  res: Response,
  circle: PublicCircle,
  form: GuestForm,
  status = 200,
) => {
  const language = languageOf(req)
  const page = informationFormPage(circle, form, deps.words[language].to(circle.formOfAddress), language)
  sendPage(
    deps,
    req,
    res,
    'registration/information',
    page,
    registrationFrame(circle, page.head.title),
    status,
  )
}

const sendSignedUp = (deps: Deps, req: Request, res: Response, circle: PublicCircle) => {
  const page = signedUpPage(circle, deps.words[languageOf(req)].to(circle.formOfAddress))
  sendPage(deps, req, res, 'registration/registered', page, registrationFrame(circle, page.head.title))
}

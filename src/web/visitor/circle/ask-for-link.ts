import type { Request, Response } from 'express'
import type { Limits } from '../../../access/limits.ts'
import type { Trx } from '../../../db/connect.ts'
import { writeParticipantLink, writeRegistrationLink } from '../../../invitation/registration-letters.ts'
import { loadPublicCircle, type PublicCircle } from '../../../registration/public-circle.ts'
import { currentRegistration } from '../../../registration/queries.ts'
import { isOpenForRegistration } from '../../../registration/registration.ts'
import { readAddress } from '../../access/ask.ts'
import { steadily } from '../../access/steadily.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { type MadePage, sendMade } from '../../made-page.ts'
import { makePage } from '../../send-page.ts'
import { circleFrame } from './frame.ts'
import type { RefusedAddress } from './join.ts'
import { circlePage } from './pages.ts'

/** By which way somebody came to the public page, when not by its own address. */
export interface Via {
  /** where the form is sent */
  action: string
  /** what is noted when a link goes to an address that is not registered */
  note: (trx: Trx, asked: { circleId: string; email: string }, now: Temporal.Instant) => Promise<void>
}

/** Whether a text can be the name of a circle; PostgreSQL refuses some of what cannot. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)

/** The circle of a public page. @throws NotFound for a name that is not there and for a draft */
export const publicCircle = async (deps: Deps, slug: string): Promise<PublicCircle> => {
  const circle = isSlug(slug) ? await loadPublicCircle(deps.db, slug) : undefined
  if (!circle) throw new NotFound()
  return circle
}

interface Given {
  asked?: RefusedAddress
  askedInformation?: RefusedAddress
  status?: number
  via?: Via | null
}

/** Sends the public page of a circle. */
export const sendCircle = (
  deps: Deps,
  req: Request,
  res: Response,
  circle: PublicCircle,
  given: Given = {},
): void => sendMade(req, res, makeCircle(deps, req, circle, given))

/** Makes the public page of a circle. */
export const makeCircle = (deps: Deps, req: Request, circle: PublicCircle, given: Given = {}): MadePage => {
  const { asked = null, askedInformation = null, status = 200, via = null } = given
  const language = languageOf(req)
  const reader = { t: deps.words[language].to(circle.formOfAddress), language, now: deps.now() }
  const page = circlePage(circle, reader, asked, askedInformation)
  const form = page.join.form && via ? { ...page.join.form, action: via.action } : page.join.form
  const frame = circleFrame(circle, reader.language, deps.config.baseUrl)
  return makePage(deps, req, 'visitor/circle', { ...page, join: { ...page.join, form } }, frame, status)
}

/** Answers who asks for a link to register: by a letter, or by the page again with what is wrong. */
export const answerAsk = async (
  deps: Deps,
  limits: Limits,
  req: Request,
  res: Response,
  { circle, via }: { circle: PublicCircle; via: Via | null },
): Promise<void> => {
  if (!isOpenForRegistration(circle.phase)) return sendCircle(deps, req, res, circle, { status: 409, via })
  const asked = readAddress(req.body)
  if ('fault' in asked) return sendCircle(deps, req, res, circle, { asked, status: 422, via })
  // Known or not, too often or not: the answer is the same and as late, so that nobody finds out who takes part.
  await steadily(async () => {
    if (await limits.mayAsk(req.ip ?? '', asked.email)) await writeLink(deps, req, circle, asked.email, via)
  })
  res.redirect(303, `/kringen/${circle.slug}/registration-link/sent`)
}

const writeLink = (deps: Deps, req: Request, circle: PublicCircle, email: string, via: Via | null) =>
  deps.transact(async (trx) => {
    const known = await currentRegistration(trx, { circleId: circle.id, email })
    if (known) return writeParticipantLink(trx, { registrationId: known.id }, deps.now())
    const asked = { circleId: circle.id, email, language: languageOf(req) }
    await via?.note(trx, asked, deps.now())
    return writeRegistrationLink(trx, asked, deps.now())
  })

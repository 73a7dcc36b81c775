import { type Request, Router } from 'express'
import { findCircle } from '../../../circle/queries.ts'
import { calendarAnswers } from '../../../inbox/calendar-answers.ts'
import { writeRegistrationLetter } from '../../../invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { offerOutOfTurn } from '../../../registration/offer-out-of-turn.ts'
import { removeRegistration } from '../../../registration/remove-registration.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import { backHome } from '../back-home.ts'
import type { Desk, Visit } from '../desk.ts'
import { noteAtDesk } from '../undo/note.ts'
import { findRegistration } from './queries.ts'
import { registrationPage } from './registration-page.ts'
import { emptyRemoval, parseRemoval, removalPage } from './removal-page.ts'

const ONE = '/organiser/circles/:slug/registrations/:id'

/** One registration, and what an organiser does with it: putting it in front of the line, or ending it with a reason. */
export const circleSeatRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(ONE, async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { circle, one } = await found(deps, instituteId, req.params)
    const answers = await calendarAnswers(deps.db, { registrationId: one.id })
    const page = registrationPage(circle, one, answers, reader)
    send('organiser/circle/registration', page, `${page.head.title} · ${circle.title}`)
  })

  router.post(`${ONE}/offer`, async (req, res) => {
    const { organiser, instituteId, reader } = await desk.change(req, res)
    const { circle, one } = await found(deps, instituteId, req.params)
    const outcome = await deps.transact(async (trx) => {
      const outcome = await offerOutOfTurn(
        trx,
        { registrationId: one.id, organiserId: organiser.organiserId },
        reader.now,
      )
      if (outcome.done) await tellOfOffers(trx, outcome.value, reader.now)
      return outcome
    })
    // Refused: the page itself tells how it stands now.
    const notice = outcome.done ? `?notice=${outcome.value.isOffered ? 'sent' : 'saved'}` : ''
    res.redirect(303, `${backHome(req.body, `/organiser/circles/${circle.slug}/people`)}${notice}`)
  })

  router.get(`${ONE}/removal`, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { circle, one } = await found(deps, instituteId, req.params)
    const page = removalPage(circle, one, emptyRemoval, reader)
    send('organiser/circle/removal', page, page.head.title)
  })

  router.post(`${ONE}/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId, reader, send } = visit
    const { circle, one } = await found(deps, instituteId, req.params)
    const form = parseRemoval(req.body)
    if (form.reason !== null) {
      const page = `/organiser/circles/${circle.slug}/people`
      const ending = { registrationId: one.id, reason: form.reason }
      return res.redirect(303, withNotice(page, 'saved', await endWithLetters(deps, visit, ending, page)))
    }
    const page = removalPage(circle, one, form, reader)
    send('organiser/circle/removal', page, page.head.title, { status: 422 })
  })

  return router
}

const found = async (
  deps: Deps,
  instituteId: string,
  { slug, id }: Request<{ slug: string; id: string }>['params'],
) => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  const one = circle && isId(id) ? await findRegistration(deps.db, circle.id, id) : undefined
  if (!circle || !one) throw new NotFound()
  return { circle, one }
}

/** @returns the id of the deed; undefined when there is nothing that could be undone */
const endWithLetters = (
  deps: Deps,
  visit: Visit,
  input: { registrationId: string; reason: string },
  page: string,
): Promise<string | undefined> =>
  deps.transact(async (trx) => {
    const { registrationId } = input
    const { now } = visit.reader
    const outcome = await removeRegistration(trx, input, now)
    // Ended before: it is as the organiser wanted, and nobody is told twice.
    if (!outcome.done) return undefined
    const { circleId, state } = outcome.value
    await writeRegistrationLetter(trx, { registrationId, occasion: 'removed' }, now)
    await synchroniseInvitations(trx, { circleId, registrationId }, now)
    await tellOfOffers(trx, { circleId }, now)
    if (state !== 'confirmed' && state !== 'waiting') return undefined
    const deed = { kind: 'registrationEnded', facts: { registrationId, state }, about: '', page } as const
    return noteAtDesk(trx, visit, deed)
  })

import { Router } from 'express'
import { z } from 'zod'
import type { Circle } from '../../../circle/circle.ts'
import { requiredLine } from '../../../circle/typed-text.ts'
import { endInviteeLetters, writeInviteeLetter } from '../../../invitation/invitee-letters.ts'
import { invite, remindInvitee, revokeInvitee } from '../../../registration/invite.ts'
import { remindAll } from '../../../registration/remind-all.ts'
import { isInviteeOf, listInvitees } from '../../../registration/settle-ways-in.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import type { Desk } from '../desk.ts'
import { type Faults, faultsOf, typedOf } from '../typed.ts'
import { noteAtDesk } from '../undo/note.ts'
import { typedAddress } from './entered-person.ts'
import { inviteesPage } from './invitees-page.ts'
import { theCircle } from './the-circle.ts'
import { waysInHref } from './way-parts.ts'

const inviteeInput = z.object({
  name: requiredLine(120),
  email: typedAddress,
  language: z.enum(['nl', 'en'], 'noChoice'),
})

/** Asking people personally to register, reminding them and taking an invitation back; each a button of its own. */
export const inviteeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/ways-in/invitees', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const invitees = await listInvitees(deps.db, circle.id)
    const page = inviteesPage(circle, invitees, { typed: { language: 'nl' }, faults: {} }, reader)
    send('organiser/ways-in/invitees', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/ways-in/invitees', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const typed = typedOf(req.body)
    const refuse = async (faults: Faults, status: number) => {
      const page = inviteesPage(circle, await listInvitees(deps.db, circle.id), { typed, faults }, reader)
      send('organiser/ways-in/invitees', page, page.head.title, { status })
    }
    const { data, error } = inviteeInput.safeParse(typed)
    if (!data) return refuse(faultsOf(error), 422)
    const invited = await deps.transact(async (trx) => {
      const outcome = await invite(trx, { ...data, circleId: circle.id }, deps.now())
      const inviteeId = outcome.done && outcome.value.inviteeId
      if (inviteeId) await writeInviteeLetter(trx, { inviteeId, kind: 'circleInvitation' }, deps.now())
      return outcome
    })
    if (invited.done) return res.redirect(303, `${waysInHref(circle)}/invitees?notice=sent`)
    // Of a circle that is not open the page itself says why; the form is not there.
    await refuse(invited.reason === 'alreadyRegistered' ? { email: 'alreadyRegistered' } : {}, 409)
  })

  router.post('/organiser/circles/:slug/ways-in/invitees/reminders', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const inviteeIds = (typedOf(req.body).invitees ?? '').split(' ').filter(isId)
    const count = await deps.transact(async (trx) => {
      const reminded = await remindAll(trx, { circleId: circle.id, inviteeIds }, deps.now())
      for (const inviteeId of reminded)
        await writeInviteeLetter(trx, { inviteeId, kind: 'circleInvitationReminder' }, deps.now())
      return reminded.length
    })
    res.redirect(303, `${waysInHref(circle)}/invitees${count > 0 ? '?notice=sent' : ''}`)
  })

  router.post('/organiser/circles/:slug/ways-in/invitees/:id/reminder', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const { circle, inviteeId } = await theInvitee(deps, instituteId, req.params)
    const reminded = await deps.transact(async (trx) => {
      const outcome = await remindInvitee(trx, { inviteeId }, deps.now())
      if (outcome.done)
        await writeInviteeLetter(trx, { inviteeId, kind: 'circleInvitationReminder' }, deps.now())
      return outcome
    })
    // Refused: the page itself tells the reason where the button was.
    res.redirect(303, `${waysInHref(circle)}/invitees${reminded.done ? '?notice=sent' : ''}`)
  })

  router.post('/organiser/circles/:slug/ways-in/invitees/:id/revocation', async (req, res) => {
    const visit = await desk.change(req, res)
    const { circle, inviteeId } = await theInvitee(deps, visit.instituteId, req.params)
    const page = `${waysInHref(circle)}/invitees`
    const { now } = visit.reader
    const deedId = await deps.transact(async (trx) => {
      const outcome = await revokeInvitee(trx, { inviteeId }, now)
      if (!outcome.done) return null
      const facts = { inviteeId, letterIds: await endInviteeLetters(trx, { inviteeId }, now) }
      return noteAtDesk(trx, visit, { kind: 'inviteeRevoked', facts, about: circle.title, page })
    })
    // Refused: the page itself tells the reason where the button was.
    res.redirect(303, deedId ? withNotice(page, 'revoked', deedId) : page)
  })

  return router
}

const theInvitee = async (
  deps: Deps,
  instituteId: string,
  { slug, id: inviteeId }: { slug: string; id: string },
): Promise<{ circle: Circle; inviteeId: string }> => {
  const circle = await theCircle(deps, instituteId, slug)
  if (!isId(inviteeId) || !(await isInviteeOf(deps.db, circle.id, inviteeId))) throw new NotFound()
  return { circle, inviteeId }
}

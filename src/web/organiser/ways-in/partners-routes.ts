import { Router } from 'express'
import { z } from 'zod'
import { requiredLine } from '../../../circle/typed-text.ts'
import { done } from '../../../outcome.ts'
import { addPartnerLink, renewOverview } from '../../../registration/partner-link.ts'
import { isPartnerLinkOf, listPartnerLinks } from '../../../registration/recruitment.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import type { Desk } from '../desk.ts'
import { type Faults, faultsOf, typedOf } from '../typed.ts'
import { noteAtDesk } from '../undo/note.ts'
import { partnersPage } from './partners-page.ts'
import { theCircle } from './the-circle.ts'
import { waysInHref } from './way-parts.ts'

const partnerInput = z.object({ name: requiredLine(120) })

/** The links with which partners recruit for a circle. */
export const partnerLinkRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()
  const keys = { baseUrl: deps.config.baseUrl, secret: deps.secret }

  router.get('/organiser/circles/:slug/ways-in/partners', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const partners = await listPartnerLinks(deps.db, circle.id)
    const page = partnersPage(circle, partners, { typed: {}, faults: {} }, keys, reader)
    send('organiser/ways-in/partners', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/ways-in/partners', async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId, reader, send } = visit
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const typed = typedOf(req.body)
    const refuse = async (faults: Faults, status: number) => {
      const page = partnersPage(
        circle,
        await listPartnerLinks(deps.db, circle.id),
        { typed, faults },
        keys,
        reader,
      )
      send('organiser/ways-in/partners', page, page.head.title, { status })
    }
    const { data, error } = partnerInput.safeParse(typed)
    if (!data) return refuse(faultsOf(error), 422)
    const wanted = { circleId: circle.id, name: data.name }
    const page = `${waysInHref(circle)}/partners`
    const made = await deps.transact(async (trx) => {
      const outcome = await addPartnerLink(trx, wanted, deps, reader.now)
      if (!outcome.done) return outcome
      const deed = { facts: outcome.value, about: data.name, page }
      return done(await noteAtDesk(trx, visit, { kind: 'partnerLinkAdded', ...deed }))
    })
    if (made.done) return res.redirect(303, withNotice(page, 'added', made.value))
    await refuse({ name: made.reason }, 409)
  })

  router.post('/organiser/circles/:slug/ways-in/partners/:id/overview', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const { id: partnerLinkId } = req.params
    if (!isId(partnerLinkId) || !(await isPartnerLinkOf(deps.db, circle.id, partnerLinkId)))
      throw new NotFound()
    await deps.transact((trx) => renewOverview(trx, { partnerLinkId }, deps.secret))
    res.redirect(303, `${waysInHref(circle)}/partners?notice=revoked`)
  })

  return router
}

import { Router } from 'express'
import { addOrganisation, organisationInput } from '../../../circle/add-organisation.ts'
import { findHostChoices } from '../../../meeting/queries.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { withNotice } from '../../undo/with-notice.ts'
import { findOverview } from '../circle/queries.ts'
import type { Desk } from '../desk.ts'
import { faultsOf, typedOf } from '../typed.ts'
import { noteAtDesk } from '../undo/note.ts'
import { organisationsPage } from './page.ts'

/** The organisations of a circle, from which its hosts are chosen. */
export const organisationRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/organisations', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const hosts = await findHostChoices(deps.db, circle.id)
    const page = organisationsPage(circle, hosts, { typed: {}, faults: {} }, reader)
    send('organiser/organisation/list', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/organisations', async (req, res) => {
    const visit = await desk.change(req, res)
    const { instituteId, reader, send } = visit
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const typed = typedOf(req.body)
    const { data, error } = organisationInput.safeParse({ city: '', ...typed })
    if (data) {
      const organisation = { ...data, circleId: circle.id, instituteId }
      const page = `/organiser/circles/${circle.slug}/organisations`
      const deedId = await deps.transact(async (trx) => {
        const { isAdded, ...added } = await addOrganisation(trx, organisation, reader.now)
        const deed = { facts: { ...added, circleId: circle.id }, about: data.name, page }
        return isAdded ? noteAtDesk(trx, visit, { kind: 'organisationAdded', ...deed }) : undefined
      })
      return res.redirect(303, withNotice(page, 'added', deedId))
    }
    const hosts = await findHostChoices(deps.db, circle.id)
    const page = organisationsPage(circle, hosts, { typed, faults: faultsOf(error) }, reader)
    send('organiser/organisation/list', page, page.head.title, { status: 422 })
  })

  return router
}

const theCircle = async (deps: Deps, instituteId: string, slug: string) => {
  const circle = await findOverview(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

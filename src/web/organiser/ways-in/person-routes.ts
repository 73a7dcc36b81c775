import { Router } from 'express'
import { enterWithLetters } from '../../../invitation/enter-with-letters.ts'
import type { Deps } from '../../deps.ts'
import type { Desk } from '../desk.ts'
import { type Faults, faultsOf, typedOf } from '../typed.ts'
import { enteredPerson } from './entered-person.ts'
import { personPage } from './person-page.ts'
import { theCircle } from './the-circle.ts'
import { waysInHref } from './way-parts.ts'

/** Somebody whom the organiser enters by hand. */
export const personRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/:slug/ways-in/person', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const page = personPage(circle, { typed: { language: 'nl' }, faults: {} }, reader)
    send('organiser/ways-in/person', page, page.head.title)
  })

  router.post('/organiser/circles/:slug/ways-in/person', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const typed = typedOf(req.body)
    const refuse = (faults: Faults, status: number) => {
      const page = personPage(circle, { typed, faults }, reader)
      send('organiser/ways-in/person', page, page.head.title, { status })
    }
    const { data, error } = enteredPerson.safeParse({ ...typed, mayHost: typed.mayHost === 'yes' })
    if (!data) return refuse(faultsOf(error), 422)
    const entered = await deps.transact((trx) =>
      enterWithLetters(trx, { circleId: circle.id, people: [data] }, deps.secret, deps.now()),
    )
    const [outcome] = entered
    if (outcome?.done) return res.redirect(303, `${waysInHref(circle)}/person?notice=added`)
    // Of a circle that is not open the page itself says why; the form is not there.
    refuse(outcome?.reason === 'alreadyRegistered' ? { email: 'alreadyRegistered' } : {}, 409)
  })

  return router
}

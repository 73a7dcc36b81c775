import { Router } from 'express'
import type { Circle } from '../../../circle/circle.ts'
import { createCircle } from '../../../circle/create-circle.ts'
import { type EditedCircle, editCircle } from '../../../circle/edit-circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { offerFreeSeats } from '../../../registration/offer-free-seats.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { emptyForm, formOf, parseCircle } from './form.ts'
import { editCirclePage, newCirclePage } from './form-page.ts'

/** A new circle, and the description of one that is there. */
export const circleFormRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/circles/new/description', async (req, res) => {
    const { organiser, reader, send } = await desk.change(req, res)
    const page = newCirclePage(emptyForm(organiser), reader)
    send('organiser/circle/form', page, page.head.title)
  })

  router.post('/organiser/circles', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const form = parseCircle(req.body)
    const { input } = form
    if (input) {
      const { slug } = await deps.transact((trx) => createCircle(trx, { ...input, instituteId }, deps.now()))
      return res.redirect(303, `/organiser/circles/${slug}/meetings?notice=saved`)
    }
    const page = newCirclePage(form, reader)
    send('organiser/circle/form', page, page.head.title, { status: 422 })
  })

  router.get('/organiser/circles/:slug/edit', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const page = editCirclePage(circle, formOf(circle), reader)
    send('organiser/circle/form', page, page.head.title)
  })

  router.post('/organiser/circles/:slug', async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await theCircle(deps, instituteId, req.params.slug)
    const form = parseCircle(req.body)
    const { input, version } = form
    const edited = input && { ...input, circleId: circle.id, version }
    const saved = edited && (await editWithOffers(deps, edited))
    if (saved?.done) return res.redirect(303, `/organiser/circles/${circle.slug}?notice=saved`)
    // Refused for one reason only: somebody else was first. Their text is read anew.
    const theirs = saved ? await theCircle(deps, instituteId, circle.slug) : null
    const page = editCirclePage(circle, form, reader, theirs)
    send('organiser/circle/form', page, page.head.title, { status: theirs ? 409 : 422 })
  })

  return router
}

// A higher capacity frees seats: they are offered in the same moment.
const editWithOffers = (deps: Deps, edited: EditedCircle) =>
  deps.transact(async (trx) => {
    const now = deps.now()
    const saved = await editCircle(trx, edited, now)
    if (!saved.done) return saved
    await offerFreeSeats(trx, edited, now)
    await tellOfOffers(trx, edited, now)
    return saved
  })

const theCircle = async (deps: Deps, instituteId: string, slug: string): Promise<Circle> => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

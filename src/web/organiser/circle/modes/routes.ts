import { Router } from 'express'
import { findCircle } from '../../../../circle/queries.ts'
import { chooseModes, findModes } from '../../../../mail/choose-modes.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { parseModes } from './form.ts'
import { modesPage } from './page.ts'

const PATH = '/organiser/circles/:slug/letters/modes'

/** Which letters of a circle leave by themselves, and which wait for an organiser. */
export const circleModeRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const page = modesPage(circle, await findModes(deps.db, circle.id), reader)
    send('organiser/circle/modes', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const circle = await load(deps, instituteId, req.params.slug)
    const modes = parseModes(req.body)
    if (modes) {
      await deps.transact((trx) => chooseModes(trx, { circleId: circle.id, modes }))
      return res.redirect(303, `/organiser/circles/${circle.slug}/letters/modes?notice=saved`)
    }
    // Only a form that somebody made up names a mode that a kind does not have.
    const page = modesPage(circle, await findModes(deps.db, circle.id), reader)
    send('organiser/circle/modes', page, page.head.title, { status: 422 })
  })

  return router
}

const load = async (deps: Deps, instituteId: string, slug: string) => {
  const circle = await findCircle(deps.db, { instituteId, slug })
  if (!circle) throw new NotFound()
  return circle
}

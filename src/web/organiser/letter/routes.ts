import { Router } from 'express'
import { resendLetter } from '../../../mail/resend-letter.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { letterPage, lettersPage } from './pages.ts'
import { findCircleNames, findLetter, findLetters } from './queries.ts'

/** The outbox of an institute: what was written to whom, and whether it left. */
export const letterRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/letters', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const circles = await findCircleNames(deps.db, instituteId)
    // A name that is none of ours shows everything: it can only come from an address that somebody made up.
    const circleSlug = circles.find(({ slug }) => slug === req.query.circle)?.slug ?? null
    const before = /^\d{1,15}$/.test(String(req.query.before)) ? Number(req.query.before) : null
    const letters = await findLetters(deps.db, { instituteId, circleSlug, before })
    const page = lettersPage(letters, circles, circleSlug, reader)
    send('organiser/letter/list', page, page.head.title, { here: 'letters' })
  })

  router.get('/organiser/letters/:id', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { id } = req.params
    const letter = isId(id) ? await findLetter(deps.db, { instituteId, id }) : undefined
    if (!letter) throw new NotFound()
    const page = letterPage(letter, reader)
    send('organiser/letter/letter', page, page.head.title, { here: 'letters' })
  })

  router.post('/organiser/letters/:id/resending', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const { id } = req.params
    const letter = isId(id) ? await findLetter(deps.db, { instituteId, id }) : undefined
    if (!letter) throw new NotFound()
    const sent = await deps.transact((trx) => resendLetter(trx, { letterId: id, instituteId }, deps.now()))
    // Refused: it left meanwhile, or somebody pressed before; its page says how it stands.
    res.redirect(
      303,
      sent.done ? `/organiser/letters/${sent.value.letterId}?notice=sent` : `/organiser/letters/${id}`,
    )
  })

  return router
}

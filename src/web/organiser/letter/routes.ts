import { Router } from 'express'
import { checkDrafts } from '../../../invitation/check-drafts.ts'
import { discardDraft, sendDraft } from '../../../mail/drafts.ts'
import { resendLetter } from '../../../mail/resend-letter.ts'
import { templatesFor } from '../../../mail/templates-for.ts'
import { checkOccasionDrafts } from '../../../occasion/check-drafts.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { countGroups } from './chosen-letters.ts'
import { previewOf } from './drafts.ts'
import { readFilter } from './filter.ts'
import { letterPage } from './letter-page.ts'
import { lettersPage } from './pages.ts'
import { findCircleNames, findDrafts, findLetter, findLetters } from './queries.ts'

/** The outbox of an institute: what was written to whom, and whether it left. */
export const letterRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/letters', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const filter = readFilter(req.query)
    const wanted = { instituteId, filter }
    const before = /^\d{1,15}$/.test(String(req.query.before)) ? Number(req.query.before) : null
    const circles = await findCircleNames(deps.db, instituteId)
    const counts = await countGroups(deps.db, wanted)
    const letters = await findLetters(deps.db, wanted, before)
    // They stand before the newest letters only.
    const found = before === null ? await findDrafts(deps.db, wanted) : []
    const own = await templatesFor(
      deps.db,
      found.map(({ id }) => id),
    )
    const drafts = found.map((draft) => ({
      draft,
      preview: previewOf(deps, deps.config.baseUrl, draft, own.get(draft.id) ?? null),
    }))
    const page = lettersPage(filter, { letters, drafts, circles, counts }, reader)
    send('organiser/letter/list', page, page.head.title, { here: 'letters' })
  })

  router.get('/organiser/letters/:id', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { id } = req.params
    const letter = isId(id) ? await findLetter(deps.db, { instituteId, id }) : undefined
    if (!letter) throw new NotFound()
    const own = (await templatesFor(deps.db, [id])).get(id) ?? null
    const preview = letter.state === 'draft' ? previewOf(deps, deps.config.baseUrl, letter, own) : null
    const page = letterPage(letter, preview, reader)
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

  router.post('/organiser/letters/:id/sending', async (req, res) => {
    const { instituteId, organiser } = await desk.change(req, res)
    const { id } = req.params
    const letter = isId(id) ? await findLetter(deps.db, { instituteId, id }) : undefined
    if (!letter) throw new NotFound()
    const which = { letterId: id, instituteId, by: organiser.name }
    const sent = await deps.transact(async (trx) => {
      await checkDrafts(trx, { letterIds: [id], instituteId }, deps.now())
      await checkOccasionDrafts(trx, { letterIds: [id], instituteId }, deps.now())
      return sendDraft(trx, which, deps.now())
    })
    if (sent.done) return res.redirect(303, '/organiser/letters?notice=sent')
    // No longer true, or somebody pressed before; its page says what became of it.
    const after = await findLetter(deps.db, { instituteId, id })
    const notice = after?.state === 'withdrawn' ? '?notice=draftGone' : ''
    res.redirect(303, `/organiser/letters/${id}${notice}`)
  })

  router.post('/organiser/letters/:id/discarding', async (req, res) => {
    const { instituteId, organiser } = await desk.change(req, res)
    const { id } = req.params
    const letter = isId(id) ? await findLetter(deps.db, { instituteId, id }) : undefined
    if (!letter) throw new NotFound()
    const which = { letterId: id, instituteId, by: organiser.name }
    const discarded = await deps.transact((trx) => discardDraft(trx, which, deps.now()))
    res.redirect(303, discarded.done ? '/organiser/letters?notice=discarded' : `/organiser/letters/${id}`)
  })

  return router
}

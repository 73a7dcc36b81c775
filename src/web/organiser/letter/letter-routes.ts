import { type Request, type Response, Router } from 'express'
import { checkDrafts } from '../../../invitation/check-drafts.ts'
import { mustBeTold } from '../../../invitation/must-be-told.ts'
import { discardDraft, sendDraft } from '../../../mail/drafts.ts'
import { findEdit } from '../../../mail/edit-letter.ts'
import { findNewerCalendar, resendLetter, settleFailure } from '../../../mail/resend-letter.ts'
import { checkOccasionDrafts } from '../../../occasion/check-drafts.ts'
import { done, refused } from '../../../outcome.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { sendLetterHtml } from '../../letter-html.ts'
import { withNotice } from '../../undo/with-notice.ts'
import { backHome } from '../back-home.ts'
import type { Desk, Visit } from '../desk.ts'
import type { Reader } from '../reader.ts'
import { noteAtDesk } from '../undo/note.ts'
import { type LetterPage, letterPage, maySendAgain } from './letter-page.ts'
import { findBefore, findLetter, type LetterText } from './letter-queries.ts'
import { kindInWords } from './letter-words.ts'
import { mustHearNotice } from './must-hear.ts'
import { showLetter } from './shown-letter.ts'

/** One letter of the outbox: what it says and went through, and what can be done with it. */
export const letterRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/letters/:id', async (req, res) => {
    const { reader, send, letter } = await open(deps, desk.read, req, res)
    const page = await pageOf(deps, letter, reader)
    send('organiser/letter/letter', page, page.head.title, { here: 'letters' })
  })

  router.get('/organiser/letters/:id/html', async (req, res) => {
    const { letter } = await open(deps, desk.read, req, res)
    const shown = await showLetter(deps, letter)
    if (!shown) throw new NotFound()
    sendLetterHtml(res, shown.html)
  })

  router.post('/organiser/letters/:id/sending', async (req, res) => {
    const { instituteId, letter, organiser } = await open(deps, desk.change, req, res)
    const which = { letterId: letter.id, instituteId, by: organiser.name }
    const sent = await deps.transact(async (trx) => {
      await checkDrafts(trx, { letterIds: [letter.id], instituteId }, deps.now())
      await checkOccasionDrafts(trx, { letterIds: [letter.id], instituteId }, deps.now())
      return sendDraft(trx, which, deps.now())
    })
    if (sent.done) return res.redirect(303, `${backHome(req.body, '/organiser/letters')}?notice=sent`)
    // No longer true, or somebody pressed before; its page says what became of it.
    const after = await findLetter(deps.db, { instituteId, id: letter.id })
    const why = after?.state === 'withdrawn' ? 'draftGone' : 'draftDecided'
    res.redirect(303, withNotice(`/organiser/letters/${letter.id}`, why))
  })

  router.post('/organiser/letters/:id/discarding', async (req, res) => {
    const { letter, ...visit } = await open(deps, desk.change, req, res)
    const { instituteId, organiser, reader, send } = visit
    const facts = { letterId: letter.id }
    const discarded = await deps.transact(async (trx) => {
      const kept = await mustBeTold(trx, { letterIds: [letter.id], instituteId }, deps.now())
      if (kept.length > 0) return refused('mustBeTold')
      const outcome = await discardDraft(trx, { ...facts, instituteId, by: organiser.name }, deps.now())
      if (!outcome.done) return outcome
      const about = kindInWords(letter.kind, reader)
      const page = `/organiser/letters/${letter.id}`
      return done(await noteAtDesk(trx, visit, { kind: 'draftDiscarded', facts, about, page }))
    })
    if (!discarded.done && discarded.reason === 'mustBeTold') {
      const page = { ...(await pageOf(deps, letter, reader)), refusal: mustHearNotice(letter, reader) }
      return send('organiser/letter/letter', page, page.head.title, { here: 'letters', status: 409 })
    }
    res.redirect(
      303,
      discarded.done
        ? withNotice('/organiser/letters', 'discarded', discarded.value)
        : withNotice(`/organiser/letters/${letter.id}`, 'draftDecided'),
    )
  })

  router.post('/organiser/letters/:id/resending', async (req, res) => {
    const { instituteId, letter, organiser } = await open(deps, desk.change, req, res)
    const which = { letterId: letter.id, instituteId, by: organiser.name }
    // Refused: it is over or on its way, or somebody pressed before; its page says how it stands.
    if (!maySendAgain(letter, deps.now())) return res.redirect(303, `/organiser/letters/${letter.id}`)
    const sent = await deps.transact((trx) => resendLetter(trx, which, deps.now()))
    if (sent.done) return res.redirect(303, `/organiser/letters/${sent.value.letterId}?notice=sent`)
    const newer = sent.reason === 'newerLetter' ? await findNewerCalendar(deps.db, letter.id) : null
    res.redirect(303, `/organiser/letters/${newer ? `${newer}?notice=newerLetter` : letter.id}`)
  })

  router.post('/organiser/letters/:id/settling', async (req, res) => {
    const { instituteId, letter, organiser } = await open(deps, desk.change, req, res)
    const which = { letterId: letter.id, instituteId, by: organiser.name }
    await deps.transact((trx) => settleFailure(trx, which, deps.now()))
    res.redirect(303, `/organiser/letters/${letter.id}?notice=saved`)
  })

  return router
}

const pageOf = async (deps: Deps, letter: LetterText, reader: Reader): Promise<LetterPage> => {
  const before = await findBefore(deps.db, letter.id)
  const edit = await findEdit(deps.db, letter.id)
  return letterPage(letter, await showLetter(deps, letter), { before, edit }, reader)
}

const open = async (
  deps: Deps,
  visit: Desk['read'],
  req: Request,
  res: Response,
): Promise<Visit & { letter: LetterText }> => {
  const visited = await visit(req, res)
  const id = String(req.params.id)
  const letter = isId(id) ? await findLetter(deps.db, { instituteId: visited.instituteId, id }) : undefined
  if (!letter) throw new NotFound()
  return { ...visited, letter }
}

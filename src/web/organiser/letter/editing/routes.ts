import { Router } from 'express'
import { EDITABLE, findEdit, removeEdit, saveEdit } from '../../../../mail/edit-letter.ts'
import { type LetterSentences, letterSentences } from '../../../../mail/letter-sentences.ts'
import type { WordsAsTyped } from '../../../../mail/own-words.ts'
import { wordingsFor } from '../../../../mail/wordings-for.ts'
import { isId } from '../../../access/is-id.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Desk } from '../../desk.ts'
import { findLetter } from '../letter-queries.ts'
import { isKind } from '../template/groups.ts'
import { checkEdit, parseEdit } from './form.ts'
import { editingPage } from './page.ts'

const PATH = '/organiser/letters/:id/editing'

/** The words of one letter, as long as it waits. */
export const letterEditingRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const { letter, words, edit } = await load(deps, instituteId, req.params.id)
    if (!EDITABLE.includes(letter.state)) return res.redirect(303, `/organiser/letters/${letter.id}`)
    const form = { words, version: edit?.version ?? 0, facts: letter.facts }
    const kept = edit ? { edit, words } : null
    const page = editingPage({ letter, form, faults: {}, kept, refused: null }, reader)
    send('organiser/letter/editing', page, page.head.title, { here: 'letters' })
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const { letter } = await load(deps, instituteId, req.params.id)
    const form = parseEdit(req.body)
    const faults = checkEdit(form.words)
    const edited = { letterId: letter.id, instituteId, by: organiser.name, ...form }
    const isRight = Object.keys(faults).length === 0
    const saved = isRight ? await deps.transact((trx) => saveEdit(trx, edited, deps.now())) : null
    if (saved?.done) return res.redirect(303, `/organiser/letters/${saved.value.letterId}?notice=saved`)
    const { words, edit } = await load(deps, instituteId, letter.id)
    const kept = edit ? { edit, words } : null
    const page = editingPage({ letter, form, faults, kept, refused: saved?.reason ?? null }, reader)
    send('organiser/letter/editing', page, page.head.title, { here: 'letters', status: saved ? 409 : 422 })
  })

  router.post(`${PATH}/removal`, async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const { letter } = await load(deps, instituteId, req.params.id)
    const { version } = parseEdit(req.body)
    const which = { letterId: letter.id, instituteId, version }
    const removed = await deps.transact((trx) => removeEdit(trx, which))
    // Refused: it left, or somebody edited it meanwhile; its page says how it stands.
    res.redirect(303, `/organiser/letters/${letter.id}${removed.done ? '?notice=usualWords' : ''}`)
  })

  return router
}

const load = async (deps: Deps, instituteId: string, id: string) => {
  const found = isId(id) ? await findLetter(deps.db, { instituteId, id }) : undefined
  if (!found || !isKind(found.kind)) throw new NotFound()
  const letter = { ...found, kind: found.kind }
  const wording = (await wordingsFor(deps.db, [id])).get(id)
  const sentences = letterSentences(deps.words[letter.language], { ...letter, ...wording }, letter.hasLink)
  return { letter, words: asTyped(sentences), edit: await findEdit(deps.db, id) }
}

const asTyped = ({ subject, opening, closing }: LetterSentences): WordsAsTyped => ({
  subject,
  opening: opening.join('\n\n'),
  closing: closing.join('\n\n'),
})

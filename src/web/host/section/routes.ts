import { type Request, type Response, Router } from 'express'
import type { SectionAuthor } from '../../../programme/section-author.ts'
import { findHostKey, type HostEditor, requireHostEditor } from '../../access/host-session.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { answerSection, type SectionAnswer, showSection } from './answer.ts'
import { keepTyped, putDraftAside } from './draft/answer.ts'
import { answerEnded, isJustRevoked } from './draft/ended.ts'
import { sendToHost } from './frame.ts'
import { answerUndo, showHistory } from './history/answer.ts'
import type { SectionReader } from './reader.ts'

const PATH = '/host/meetings/:meetingId/section'

/** The host's own pages: its part of one meeting and the history of it, for who holds the key to it. */
export const sectionRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)

  router.get(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const given = { meetingId: editor.meetingId, draftId: req.query.draft }
    const page = await showSection(deps, given, readerOf(deps, req, editor))
    if (!page) throw new NotFound()
    await sendToHost(deps, req, res, editor, { name: 'host/section/edit', page })
  })

  router.post(PATH, async (req, res) => {
    const editor = await whoTyped(req, res)
    if (!editor) return
    const given = { meetingId: editor.meetingId, body: req.body }
    await answer(req, res, editor, await answerSection(deps, given, readerOf(deps, req, editor)))
  })

  router.post(`${PATH}/draft`, async (req, res) => {
    const editor = await whoTyped(req, res)
    if (!editor) return
    const { meetingId } = editor
    const kept = await keepTyped(deps, { meetingId, by: authorOf(editor), body: req.body })
    if (req.accepts(['html', 'json']) === 'json') return res.status(kept.done ? 204 : 409).end()
    res.redirect(303, `${hrefOf(editor)}?notice=sectionDraftKept`)
  })

  router.post(`${PATH}/drafts/:draftId/removal`, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const { meetingId } = editor
    if (!isId(req.params.draftId)) throw new NotFound()
    await putDraftAside(deps, { meetingId, by: authorOf(editor), id: req.params.draftId })
    res.redirect(303, `${hrefOf(editor)}?notice=draftAside`)
  })

  router.get(`${PATH}/history`, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const given = { meetingId: editor.meetingId, before: req.query.before }
    const page = await showHistory(deps, given, readerOf(deps, req, editor))
    if (!page) throw new NotFound()
    await sendToHost(deps, req, res, editor, { name: 'host/section/history', page })
  })

  router.post(`${PATH}/history/:version/undo`, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const given = { meetingId: editor.meetingId, version: req.params.version }
    await answer(req, res, editor, await answerUndo(deps, given, readerOf(deps, req, editor)))
  })

  // Null when the key was taken back while somebody typed: then the answer has been given.
  const whoTyped = async (req: Request<{ meetingId: string }>, res: Response): Promise<HostEditor | null> => {
    const key = await findHostKey(deps, req, req.params.meetingId)
    if (key && !key.revokedAt) return key.editor
    if (!key || !isJustRevoked(key, deps.now())) throw new SignInFirst('/link/renewal')
    await answerEnded(deps, req, res, key.editor)
    return null
  }

  const answer = async (req: Request, res: Response, editor: HostEditor, made: SectionAnswer | null) => {
    if (!made) throw new NotFound()
    if (made.saved) return res.redirect(303, `${hrefOf(editor)}?notice=saved`)
    await sendToHost(deps, req, res, editor, { name: 'host/section/edit', page: made.page }, made.status)
  }

  return router
}

const hrefOf = ({ meetingId }: HostEditor) => `/host/meetings/${meetingId}/section`

const authorOf = ({ hostEditorId, name }: HostEditor): SectionAuthor => ({
  kind: 'host',
  id: hostEditorId,
  name,
})

const readerOf = (deps: Deps, req: Request, editor: HostEditor): SectionReader => {
  const language = languageOf(req)
  const scriptHref = deps.assets.href('keep-draft.js')
  const t = deps.words[language].to(editor.formOfAddress)
  return { t, language, action: hrefOf(editor), back: null, by: authorOf(editor), scriptHref }
}

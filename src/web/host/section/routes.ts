import { type Request, type Response, Router } from 'express'
import type { SectionAuthor } from '../../../programme/section-author.ts'
import { type HostEditor, requireHostEditor } from '../../access/host-session.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { answerSection, type SectionAnswer, showSection } from './answer.ts'
import { sendToHost } from './frame.ts'
import { answerUndo, showHistory } from './history/answer.ts'
import type { SectionReader } from './pages.ts'

const PATH = '/host/meetings/:meetingId/section'

/** The host's own pages: its part of one meeting and the history of it, for who holds the key to it. */
export const sectionRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)

  router.get(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const page = await showSection(deps, editor.meetingId, readerOf(deps, req, editor))
    if (!page) throw new NotFound()
    await sendToHost(deps, req, res, editor, { name: 'host/section/edit', page })
  })

  router.post(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const given = { meetingId: editor.meetingId, by: authorOf(editor), body: req.body }
    await answer(req, res, editor, await answerSection(deps, given, readerOf(deps, req, editor)))
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
    const given = { meetingId: editor.meetingId, version: req.params.version, by: authorOf(editor) }
    await answer(req, res, editor, await answerUndo(deps, given, readerOf(deps, req, editor)))
  })

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
  return { t: deps.words[language], language, action: hrefOf(editor), back: null }
}

import { type Request, type Response, Router } from 'express'
import { requireHostEditor } from '../../access/host-session.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { answerSection, showSection } from './answer.ts'
import type { SectionPage, SectionReader } from './pages.ts'

const PATH = '/host/meetings/:meetingId/section'

/** The host's own page: its part of one meeting, for who holds the key to it. */
export const sectionRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)

  router.get(PATH, async (req, res) => {
    const { meetingId } = await editorOf(req, req.params.meetingId)
    const page = await showSection(deps, meetingId, readerOf(deps, req, meetingId))
    if (!page) throw new NotFound()
    send(deps, req, res, page, 200)
  })

  router.post(PATH, async (req, res) => {
    const { meetingId, name } = await editorOf(req, req.params.meetingId)
    const given = { meetingId, by: name, body: req.body }
    const answer = await answerSection(deps, given, readerOf(deps, req, meetingId))
    if (!answer) throw new NotFound()
    if (answer.saved) return res.redirect(303, `${hrefOf(meetingId)}?notice=saved`)
    send(deps, req, res, answer.page, answer.status)
  })

  return router
}

const hrefOf = (meetingId: string) => `/host/meetings/${meetingId}/section`

const readerOf = (deps: Deps, req: Request, meetingId: string): SectionReader => {
  const language = languageOf(req)
  return { t: deps.words[language], language, action: hrefOf(meetingId), back: null }
}

const send = (deps: Deps, req: Request, res: Response, page: SectionPage, status: number) =>
  sendPage(deps, req, res, 'host/section/edit', page, { title: page.head.title, isPrivate: true }, status)

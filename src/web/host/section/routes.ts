import { type Request, type Response, Router } from 'express'
import { type HostEditor, requireHostEditor } from '../../access/host-session.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { hostMenu } from '../menu.ts'
import { answerSection, showSection } from './answer.ts'
import type { SectionPage, SectionReader } from './pages.ts'

const PATH = '/host/meetings/:meetingId/section'

/** The host's own page: its part of one meeting, for who holds the key to it. */
export const sectionRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)

  router.get(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const page = await showSection(deps, editor.meetingId, readerOf(deps, req, editor.meetingId))
    if (!page) throw new NotFound()
    await send(deps, req, res, { page, editor }, 200)
  })

  router.post(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const { meetingId, name } = editor
    const given = { meetingId, by: name, body: req.body }
    const answer = await answerSection(deps, given, readerOf(deps, req, meetingId))
    if (!answer) throw new NotFound()
    if (answer.saved) return res.redirect(303, `${hrefOf(meetingId)}?notice=saved`)
    await send(deps, req, res, { page: answer.page, editor }, answer.status)
  })

  return router
}

const hrefOf = (meetingId: string) => `/host/meetings/${meetingId}/section`

const readerOf = (deps: Deps, req: Request, meetingId: string): SectionReader => {
  const language = languageOf(req)
  return { t: deps.words[language], language, action: hrefOf(meetingId), back: null }
}

const send = async (
  deps: Deps,
  req: Request,
  res: Response,
  { page, editor }: { page: SectionPage; editor: HostEditor },
  status: number,
) => {
  const home = hrefOf(editor.meetingId)
  const t = deps.words[languageOf(req)]
  const today = deps.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  const frame = {
    title: page.head.title,
    isPrivate: true,
    homeHref: home,
    navigation: await hostMenu(deps.db, { meetingId: editor.meetingId, here: 'section', today }, t),
  }
  sendPage(
    deps,
    req,
    res,
    'host/section/edit',
    page,
    { ...frame, ...instituteFrame(editor.institute, home) },
    status,
  )
}

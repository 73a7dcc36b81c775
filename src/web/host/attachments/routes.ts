import { type Request, type Response, Router } from 'express'
import { itemTitles } from '../../../programme/attachments/item-titles.ts'
import { type HostEditor, requireHostEditor } from '../../access/host-session.ts'
import { answerRemoval, answerUpload, showShelf } from '../../attachments/answer.ts'
import type { ShelfPage } from '../../attachments/pages.ts'
import { sendAttachment } from '../../attachments/send-attachment.ts'
import type { Shelf } from '../../attachments/shelf.ts'
import type { Deps } from '../../deps.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { hostFrame } from '../frame.ts'

const PATH = '/host/meetings/:meetingId/attachments'

/** The files of a meeting, for who holds the key to its host's section: they read all and handle those of their city. */
export const hostAttachmentRoutes = (deps: Deps): Router => {
  const router = Router()
  const editorOf = requireHostEditor(deps)
  const readerOf = (req: Request, { formOfAddress }: HostEditor) => ({
    t: deps.words[languageOf(req)].to(formOfAddress),
    language: languageOf(req),
  })

  router.get(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const page = await showShelf(deps, await shelfOf(deps, req, editor), readerOf(req, editor))
    await send(deps, req, res, { page, editor }, 200)
  })

  router.post(PATH, async (req, res) => {
    const editor = await editorOf(req, req.params.meetingId)
    const shelf = await shelfOf(deps, req, editor)
    const refused = await answerUpload(deps, req, shelf, readerOf(req, editor))
    if (!refused) return res.redirect(303, `${shelf.href}?notice=added`)
    await send(deps, req, res, { page: refused.page, editor }, refused.status)
  })

  router.get(`${PATH}/:attachmentId`, async (req, res) => {
    const { meetingId } = await editorOf(req, req.params.meetingId)
    await sendAttachment(deps, req, res, { meetingId, attachmentId: req.params.attachmentId })
  })

  for (const what of ['removal', 'return'] as const)
    router.post(`${PATH}/:attachmentId/${what}`, async (req, res) => {
      const editor = await editorOf(req, req.params.meetingId)
      const shelf = await shelfOf(deps, req, editor)
      await answerRemoval(deps, shelf, req.params.attachmentId, what)
      res.redirect(303, `${shelf.href}?notice=${what === 'removal' ? 'fileRemoved' : 'fileReturned'}`)
    })

  return router
}

// A city lays files with the meeting or with its own project visit; the other items are not its part.
const shelfOf = async (
  deps: Deps,
  req: Request,
  { meetingId, hostEditorId, name, formOfAddress }: HostEditor,
): Promise<Shelf> => {
  const t = deps.words[languageOf(req)].to(formOfAddress)
  const items = await itemTitles(deps.db, meetingId)
  return {
    meetingId,
    href: `/host/meetings/${meetingId}/attachments`,
    back: { label: t('catering:toSection'), href: `/host/meetings/${meetingId}/section` },
    kicker: t('catering:section'),
    lead: t('attachments:lead.host'),
    by: { kind: 'host', id: hostEditorId, name },
    items: items.filter(({ kind }) => kind === 'projectVisit'),
    mayAddToMeeting: true,
    onlyItemId: null,
  }
}

const send = async (
  deps: Deps,
  req: Request,
  res: Response,
  { page, editor }: { page: ShelfPage; editor: HostEditor },
  status: number,
) => {
  const frame = await hostFrame(deps, req, editor, { here: 'attachments', title: page.head.title })
  sendPage(deps, req, res, 'attachments/shelf', page, frame, status)
}

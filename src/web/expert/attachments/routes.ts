import { type Request, Router } from 'express'
import { loadAgenda } from '../../../agenda/load-agenda.ts'
import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { requireExpert } from '../../access/expert-session.ts'
import { answerRemoval, answerUpload, showShelf } from '../../attachments/answer.ts'
import { sendAttachment } from '../../attachments/send-attachment.ts'
import type { Shelf } from '../../attachments/shelf.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { languageOf } from '../../language.ts'
import { type Frame, sendPage } from '../../send-page.ts'
import { expertFrame } from '../frame.ts'

const PATH = '/expert/:expertId/attachments'

/** The slides of a guest expert: the files of their own item, of which they handle their own. */
export const expertAttachmentRoutes = (deps: Deps): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { shelf, frame, reader } = await load(deps, req)
    sendPage(deps, req, res, 'attachments/shelf', await showShelf(deps, shelf, reader), frame)
  })

  router.post(PATH, async (req, res) => {
    const { shelf, frame, reader } = await load(deps, req)
    const refused = await answerUpload(deps, req, shelf, reader)
    if (!refused) return res.redirect(303, `${shelf.href}?notice=added`)
    sendPage(deps, req, res, 'attachments/shelf', refused.page, frame, refused.status)
  })

  router.get(`${PATH}/:attachmentId`, async (req, res) => {
    const { meetingId, itemId } = await requireExpert(deps, req)
    if (meetingId === null) throw new NotFound()
    await sendAttachment(deps, req, res, { meetingId, itemId, attachmentId: req.params.attachmentId })
  })

  for (const what of ['removal', 'return'] as const)
    router.post(`${PATH}/:attachmentId/${what}`, async (req, res) => {
      const { shelf } = await load(deps, req)
      await answerRemoval(deps, shelf, req.params.attachmentId, what)
      res.redirect(303, `${shelf.href}?notice=${what === 'removal' ? 'fileRemoved' : 'fileReturned'}`)
    })

  return router
}

const load = async (
  deps: Deps,
  req: Request<{ expertId: string }>,
): Promise<{ shelf: Shelf; frame: Frame; reader: { t: Translate; language: Language } }> => {
  const slot = await requireExpert(deps, req)
  const { id, name, meetingId, itemId, formOfAddress } = slot
  const agenda = meetingId === null ? null : await loadAgenda(deps.db, { meetingId })
  const item = agenda?.lines.find((line) => line.itemId === itemId)
  if (meetingId === null || !agenda || !item) throw new NotFound()
  const language = languageOf(req)
  const t = deps.words[language].to(formOfAddress)
  const home = `/expert/${id}`
  return {
    reader: { t, language },
    shelf: {
      meetingId,
      href: `${home}/attachments`,
      back: { label: t('attachments:backToSlot'), href: home },
      kicker: agenda.circle.title,
      lead: t('attachments:lead.expert'),
      by: { kind: 'expert', id, name },
      items: [{ id: itemId, title: item.title }],
      mayAddToMeeting: false,
      onlyItemId: itemId,
    },
    frame: await expertFrame(deps, slot, { institute: agenda.institute, title: t('attachments:title') }),
  }
}

import { type Request, Router } from 'express'
import { itemTitles } from '../../../../programme/attachments/item-titles.ts'
import { answerRemoval, answerUpload, showShelf } from '../../../attachments/answer.ts'
import { sendAttachment } from '../../../attachments/send-attachment.ts'
import type { Shelf } from '../../../attachments/shelf.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { withNotice } from '../../../undo/with-notice.ts'
import type { Desk, Visit } from '../../desk.ts'
import { noteAtDesk } from '../../undo/note.ts'
import { findOwnMeeting } from '../programme/queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/attachments'

/** The files of a meeting: those of all its items, whoever added them. */
export const meetingAttachmentRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const visit = await desk.read(req, res)
    const shelf = await shelfOf(deps, visit, req)
    const { item } = req.query
    const form = { place: typeof item === 'string' ? item : '', faults: {} }
    const page = await showShelf(deps, shelf, visit.reader, form)
    visit.send('attachments/shelf', page, `${page.head.title} · ${shelf.kicker}`)
  })

  router.post(PATH, async (req, res) => {
    const visit = await desk.change(req, res)
    const shelf = await shelfOf(deps, visit, req)
    const refused = await answerUpload(deps, req, shelf, visit.reader)
    if (!refused) return res.redirect(303, `${shelf.href}?notice=added`)
    const { page, status } = refused
    visit.send('attachments/shelf', page, `${page.head.title} · ${shelf.kicker}`, { status })
  })

  router.get(`${PATH}/:attachmentId`, async (req, res) => {
    const { instituteId } = await desk.read(req, res)
    const meeting = await findOwnMeeting(deps.db, { instituteId, ...req.params })
    if (!meeting) throw new NotFound()
    const { attachmentId } = req.params
    await sendAttachment(deps, req, res, { meetingId: meeting.id, attachmentId })
  })

  for (const what of ['removal', 'return'] as const)
    router.post(`${PATH}/:attachmentId/${what}`, async (req, res) => {
      const visit = await desk.change(req, res)
      const shelf = await shelfOf(deps, visit, req)
      const { attachmentId } = req.params
      const { href: page, meetingId } = shelf
      if (what === 'return') {
        await answerRemoval(deps, shelf, attachmentId, what)
        return res.redirect(303, withNotice(page, 'fileReturned'))
      }
      const id = crypto.randomUUID()
      const facts = { meetingId, attachmentId }
      await answerRemoval(deps, shelf, attachmentId, what, (trx, about) =>
        noteAtDesk(trx, visit, { id, kind: 'attachmentRemoved', facts, about, page }),
      )
      res.redirect(303, withNotice(page, 'fileRemoved', id))
    })

  return router
}

const shelfOf = async (
  deps: Deps,
  { instituteId, organiser, reader }: Visit,
  { params }: Request<{ slug: string; number: string }>,
): Promise<Shelf> => {
  const meeting = await findOwnMeeting(deps.db, { instituteId, ...params })
  if (!meeting) throw new NotFound()
  const { t, mayChange } = reader
  const href = `/organiser/circles/${params.slug}/meetings/${params.number}`
  return {
    meetingId: meeting.id,
    href: `${href}/attachments`,
    back: { label: t('programme:backToMeeting', { number: params.number }), href },
    kicker: t('attachments:kicker', { number: params.number }),
    lead: t('attachments:lead.organiser'),
    by: mayChange ? { kind: 'organiser', id: organiser.organiserId, name: organiser.name } : null,
    items: await itemTitles(deps.db, meeting.id),
    mayAddToMeeting: true,
    onlyItemId: null,
  }
}

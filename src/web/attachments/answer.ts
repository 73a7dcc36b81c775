import type { Request } from 'express'
import type { Trx } from '../../db/connect.ts'
import { addAttachment } from '../../programme/attachments/add-attachment.ts'
import { type Attachment, MOST_BYTES } from '../../programme/attachments/attachment.ts'
import { kindOf } from '../../programme/attachments/attachment-kind.ts'
import { findAttachments, findRemoved } from '../../programme/attachments/attachments.ts'
import { removeAttachment, returnAttachment } from '../../programme/attachments/remove-attachment.ts'
import { isId } from '../access/is-id.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { type FileForm, withFileForm } from './file-form.ts'
import { type ShelfForm, type ShelfPage, shelfPage } from './pages.ts'
import type { Shelf, ShelfReader } from './shelf.ts'

/** The files as they lie there now. @param place where a new one would be laid, as the address says it */
export const showShelf = async (
  deps: Deps,
  shelf: Shelf,
  reader: ShelfReader,
  form: ShelfForm = { place: '', faults: {} },
): Promise<ShelfPage> => {
  const [files, removed] = await Promise.all([
    findAttachments(deps.db, shelf.meetingId),
    shelf.by ? findRemoved(deps.db, shelf.meetingId) : [],
  ])
  const isShown = ({ itemId }: Attachment) => shelf.onlyItemId === null || itemId === shelf.onlyItemId
  const shown = { files: files.filter(isShown), removed: removed.filter(isShown) }
  return shelfPage(shelf, shown, form, reader)
}

/** Reads and keeps a file. Null when it is kept, else the page with what is wrong, and its status. */
export const answerUpload = async (
  deps: Deps,
  req: Request,
  shelf: Shelf,
  reader: ShelfReader,
): Promise<{ status: 413 | 422; page: ShelfPage } | null> => {
  const form = await withFileForm(req, (given) => keep(deps, shelf, given))
  if (!form) return null
  return {
    status: form.faults.file === 'tooLarge' ? 413 : 422,
    page: await showShelf(deps, shelf, reader, form),
  }
}

/**
 * Takes a file off the shelf, or puts it back.
 * @param noted done in the same transaction, with the name of the file
 * @throws NotFound when it is not there, or not theirs to handle
 */
export const answerRemoval = async (
  deps: Deps,
  { by, meetingId }: Shelf,
  attachmentId: string,
  what: 'removal' | 'return',
  noted: (trx: Trx, name: string) => Promise<unknown> = async () => {},
): Promise<void> => {
  if (!by) throw new Forbidden()
  if (!isId(attachmentId)) throw new NotFound()
  const which = { meetingId, attachmentId, by }
  await deps.transact(async (trx) => {
    const outcome = await (what === 'removal'
      ? removeAttachment(trx, which, deps.now())
      : returnAttachment(trx, which))
    if (!outcome.done) throw new NotFound()
    await noted(trx, outcome.value.name)
  })
}

const keep = async (
  deps: Deps,
  shelf: Shelf,
  { fields, file, fault }: FileForm,
): Promise<ShelfForm | null> => {
  const { by, meetingId } = shelf
  if (!by) throw new Forbidden()
  const place = fields.place ?? ''
  const refuse = (faults: ShelfForm['faults']): ShelfForm => ({ place, faults })
  if (fault) return refuse({ file: fault })
  const [onlyItem] = shelf.items
  const itemId = place || (shelf.mayAddToMeeting ? null : (onlyItem?.id ?? null))
  if (itemId === null ? !shelf.mayAddToMeeting : !shelf.items.some(({ id }) => id === itemId))
    return refuse({ place: 'noItem' })
  if (!file) return refuse({ file: 'missing' })
  if (file.bytes.length > MOST_BYTES) return refuse({ file: 'tooLarge' })
  const kind = await kindOf(file.bytes, file.name)
  if (!kind.done) return refuse({ file: kind.reason })
  const added = await deps.transact((trx) =>
    addAttachment(trx, { meetingId, itemId, ...file, kind: kind.value, by }, deps.now()),
  )
  if (added.done) return null
  return refuse(added.reason === 'noItem' ? { place: 'noItem' } : { file: added.reason })
}

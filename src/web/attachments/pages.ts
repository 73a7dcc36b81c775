import {
  ACCEPTED,
  type Attachment,
  MOST_BYTES,
  MOST_BYTES_PER_MEETING,
  mayRemove,
} from '../../programme/attachments/attachment.ts'
import { errorSummary, field } from '../field.ts'
import type { ActionForm, ErrorSummary, Field, Submit } from '../form-parts.ts'
import type { EmptyState, PageHead } from '../parts.ts'
import { addedInWords, type FileGroup, fileGroups, fileLine, sizeInWords } from './lines.ts'
import type { Shelf, ShelfReader } from './shelf.ts'

/** `attachments/shelf`: the files of a meeting, and adding one. */
export interface ShelfPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  groups: FileGroup[]
  empty: EmptyState | null
  /** how much room is taken */
  room: string
  add: {
    title: string
    text: string
    action: string
    file: Field
    accept: string
    place: Field | null
    submit: Submit
  } | null
  removed: { title: string; text: string; lines: { text: string; back: ActionForm }[] } | null
}

/** What was posted, as far as it can be shown again: a browser never sends a file twice by itself. */
export interface ShelfForm {
  /** the id of an item, or '' for the meeting as a whole */
  place: string
  /** field → code of `attachments:fault` */
  faults: { file?: string; place?: string }
}

/** The page with what lies on the shelf, and what was taken off it by who may put it back. */
export const shelfPage = (
  shelf: Shelf,
  { files, removed }: { files: Attachment[]; removed: Attachment[] },
  form: ShelfForm,
  reader: ShelfReader,
): ShelfPage => {
  const { t, language } = reader
  const { by } = shelf
  const own = by ? removed.filter((file) => mayRemove(by, file)) : []
  const add = addPart(shelf, form, reader)
  const faulty = add ? [add.file, ...(add.place ? [add.place] : [])] : []
  const taken = files.reduce((sum, { size }) => sum + size, 0)
  const lineOf = (file: Attachment) => ({
    ...fileLine(file, shelf.href, reader),
    by: addedInWords(file, reader),
    remove:
      by && mayRemove(by, file)
        ? { action: `${shelf.href}/${file.id}/removal`, label: t('attachments:remove'), of: file.name }
        : null,
  })
  return {
    head: {
      back: shelf.back,
      // The way back may name it already.
      kicker: shelf.kicker === shelf.back.label ? null : shelf.kicker,
      title: t('attachments:title'),
      lead: shelf.lead,
    },
    errorSummary: errorSummary(
      t('layout:errorSummaryTitle', { count: Object.keys(form.faults).length }),
      faulty.map((one) => ({ ...one, error: one.error && `${one.label}: ${one.error}` })),
    ),
    groups: fileGroups(files, lineOf, t),
    empty: files.length === 0 ? { title: t('attachments:empty'), text: null, action: null } : null,
    room: t('attachments:room', {
      taken: sizeInWords(taken, language),
      most: sizeInWords(MOST_BYTES_PER_MEETING, language),
    }),
    add,
    removed:
      own.length === 0
        ? null
        : {
            title: t('attachments:removedTitle'),
            text: t('attachments:removedText'),
            lines: own.map((file) => ({
              text: `${file.name} (${fileLine(file, shelf.href, reader).what})`,
              back: {
                action: `${shelf.href}/${file.id}/return`,
                hidden: [],
                label: t('attachments:return'),
                look: 'subtle',
                isNegative: false,
                note: null,
              },
            })),
          },
  }
}

const addPart = (shelf: Shelf, form: ShelfForm, { t, language }: ShelfReader): ShelfPage['add'] => {
  if (!shelf.by) return null
  const places = [
    ...(shelf.mayAddToMeeting ? [{ value: '', label: t('attachments:ofMeeting') }] : []),
    ...shelf.items.map(({ id, title }) => ({ value: id, label: title })),
  ]
  const words = (code: string | undefined) => (code ? t(`attachments:fault.${code}`) : null)
  return {
    title: t('attachments:addTitle'),
    text: t('attachments:addText'),
    action: shelf.href,
    file: field({
      name: 'file',
      label: t('attachments:file'),
      hint: t('attachments:fileHint', { most: sizeInWords(MOST_BYTES, language) }),
      isRequired: true,
      error: words(form.faults.file),
    }),
    accept: ACCEPTED,
    place:
      places.length < 2
        ? null
        : field({
            name: 'place',
            label: t('attachments:place'),
            isRequired: true,
            error: words(form.faults.place),
            options: places.map((one) => ({ ...one, hint: null, isSelected: one.value === form.place })),
          }),
    submit: { label: t('attachments:add'), note: null, quiet: null },
  }
}

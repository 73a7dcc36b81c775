import type { AttachmentAdderKind, AttachmentKind } from '../../db/attachment-tables.ts'

/** One file, in bytes: 20 MB as a file manager counts them. */
export const MOST_BYTES = 20 * 1024 * 1024

/** All files of one meeting together, in bytes, with those that can still be put back. */
export const MOST_BYTES_PER_MEETING = 100 * 1024 * 1024

/** How long a file that was taken away can be put back, unless its room is needed before. */
export const FORGOTTEN_AFTER = { hours: 30 * 24 } as const

/** Who adds or takes away a file. */
export interface Adder {
  kind: AttachmentAdderKind
  /** of the organiser, host editor or expert */
  id: string
  name: string
}

/** A file as lists show it: everything but its bytes. */
export interface Attachment {
  id: string
  /** null: of the meeting as a whole */
  itemId: string | null
  itemTitle: string | null
  name: string
  kind: AttachmentKind
  /** bytes */
  size: number
  addedByKind: AttachmentAdderKind
  addedById: string
  addedByName: string
  addedAt: Temporal.Instant
}

/** Whether somebody may take a file away: an organiser any, a host what hosts added, an expert their own. */
export const mayRemove = (by: Adder, file: Pick<Attachment, 'addedByKind' | 'addedById'>): boolean =>
  by.kind === 'organiser' ||
  (by.kind === file.addedByKind && (by.kind === 'host' || by.id === file.addedById))

/** What a browser is told that a file is. Text says nothing of its characters: they are as whoever made it kept them. */
export const MEDIA_TYPE: Record<AttachmentKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
}

/** What a chooser of files offers. */
export const ACCEPTED = [...Object.keys(MEDIA_TYPE), 'jpeg'].map((kind) => `.${kind}`).join(',')

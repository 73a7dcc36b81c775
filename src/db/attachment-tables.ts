import type { Generated } from 'kysely'

// Files that belong to a meeting; part of the hand-written schema.

export type AttachmentKind =
  | 'pdf'
  | 'docx'
  | 'pptx'
  | 'xlsx'
  | 'odt'
  | 'odp'
  | 'ods'
  | 'png'
  | 'jpg'
  | 'webp'
  | 'txt'
  | 'md'
  | 'csv'
export type AttachmentAdderKind = 'organiser' | 'host' | 'expert'

export interface AttachmentTable {
  id: Generated<string>
  meeting_id: string
  /** null: of the meeting as a whole */
  item_id: string | null
  /** cleaned, with the ending of its kind */
  name: string
  /** as its bytes say */
  kind: AttachmentKind
  /** bytes */
  size: number
  /** of the bytes, in hexadecimal */
  sha256: string
  added_by_kind: AttachmentAdderKind
  /** organiser, host editor or expert */
  added_by_id: string
  added_by_name: string
  added_at: Temporal.Instant
  /** taken away; it can be put back for some time */
  removed_at: Temporal.Instant | null
}

/** The bytes of a file, apart: what lists a meeting's files never reads them. */
export interface AttachmentBytesTable {
  attachment_id: string
  bytes: Buffer
}

export interface AttachmentTables {
  attachment: AttachmentTable
  attachment_bytes: AttachmentBytesTable
}

import { sql } from 'kysely'
import type { AttachmentKind } from '../../db/attachment-tables.ts'
import type { Db, Trx } from '../../db/connect.ts'
import type { Attachment } from './attachment.ts'

/** The files of a meeting, those of the meeting as a whole first; none of an item that was put aside. */
export const findAttachments = async (db: Db | Trx, meetingId: string): Promise<Attachment[]> =>
  listed(db, meetingId)
    .where('attachment.removed_at', 'is', null)
    .where(inProgramme)
    .orderBy(sql`programme_item.position nulls first`)
    .orderBy('attachment.added_at')
    .orderBy('attachment.name')
    .orderBy('attachment.id')
    .execute()

/** The files of a meeting that were taken away and can be put back, latest first. */
export const findRemoved = async (db: Db | Trx, meetingId: string): Promise<Attachment[]> =>
  listed(db, meetingId)
    .where('attachment.removed_at', 'is not', null)
    .where(inProgramme)
    .orderBy('attachment.removed_at', 'desc')
    .orderBy('attachment.id')
    .execute()

/** What is needed to hand out one file. */
export interface AttachmentHead {
  id: string
  name: string
  kind: AttachmentKind
  size: number
  sha256: string
}

/** A file by its meeting, and by its item for who may open those of one item only. */
export interface FileWanted {
  meetingId: string
  attachmentId: string
  itemId?: string
}

/** One file of a meeting that is not taken away; undefined when there is none. */
export const findAttachment = async (
  db: Db | Trx,
  { meetingId, attachmentId, itemId }: FileWanted,
): Promise<AttachmentHead | undefined> =>
  db
    .selectFrom('attachment')
    .leftJoin('programme_item', 'programme_item.id', 'attachment.item_id')
    .where('attachment.meeting_id', '=', meetingId)
    .where('attachment.id', '=', attachmentId)
    .$if(itemId !== undefined, (query) => query.where('attachment.item_id', '=', itemId ?? null))
    .where('attachment.removed_at', 'is', null)
    .where(inProgramme)
    .select(['attachment.id', 'attachment.name', 'attachment.kind', 'attachment.size', 'attachment.sha256'])
    .executeTakeFirst()

const inProgramme = sql<boolean>`(attachment.item_id is null or programme_item.meeting_id = attachment.meeting_id)`

const listed = (db: Db | Trx, meetingId: string) =>
  db
    .selectFrom('attachment')
    .leftJoin('programme_item', 'programme_item.id', 'attachment.item_id')
    .where('attachment.meeting_id', '=', meetingId)
    .select(['attachment.id', 'attachment.item_id as itemId', 'programme_item.title as itemTitle'])
    .select(['attachment.name', 'attachment.kind', 'attachment.size', 'attachment.added_at as addedAt'])
    .select(['attachment.added_by_kind as addedByKind', 'attachment.added_by_id as addedById'])
    .select('attachment.added_by_name as addedByName')

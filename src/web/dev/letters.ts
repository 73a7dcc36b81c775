import type { Db } from '../../db/connect.ts'

export type ListedLetter = Awaited<ReturnType<typeof listLetters>>[number]
export type ShownLetter = NonNullable<Awaited<ReturnType<typeof findLetter>>>

/** The newest hundred letters, newest first. */
export const listLetters = (db: Db) =>
  db
    .selectFrom('letter')
    .select(['id', 'kind', 'subject', 'recipient_name', 'recipient_address', 'state', 'written_at'])
    .orderBy('written', 'desc')
    .limit(100)
    .execute()

/** One letter with all that is kept of it. */
export const findLetter = (db: Db, id: string) =>
  db
    .selectFrom('letter')
    .select(['id', 'kind', 'subject', 'recipient_name', 'recipient_address', 'state', 'written_at'])
    .select(['text_body', 'html_body', 'frozen_message', 'calendar_text', 'last_error'])
    .where('id', '=', id)
    .executeTakeFirst()

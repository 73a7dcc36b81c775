import type { Db } from '../../../db/connect.ts'
import { chosenLetters, type WantedLetters } from './chosen-letters.ts'

/** So many drafts are sent or discarded by one press at most; the page says so, and the next ones follow. */
export const MOST_TOGETHER = 1000

/** The drafts of a filter, the oldest first, one more than one press may take when there are more. */
export const findDraftsTogether = (db: Db, wanted: WantedLetters) =>
  chosenLetters(db, wanted)
    .where('letter.state', '=', 'draft')
    .orderBy('letter.written')
    .limit(MOST_TOGETHER + 1)
    .select(['letter.id', 'letter.written', 'letter.kind', 'letter.recipient_name as recipientName'])
    .execute()

/** The letters of one press, in their order; none when there is no such press of this institute. */
export const findPressed = (db: Db, { instituteId, pressId }: { instituteId: string; pressId: string }) =>
  db
    .selectFrom('letter')
    .where('press_id', '=', pressId)
    .where('institute_id', '=', instituteId)
    .orderBy('written')
    .select(['id', 'kind', 'state', 'last_error as lastError', 'recipient_name as recipientName'])
    .execute()

export type TogetherDraft = Awaited<ReturnType<typeof findDraftsTogether>>[number]
export type PressedLetter = Awaited<ReturnType<typeof findPressed>>[number]

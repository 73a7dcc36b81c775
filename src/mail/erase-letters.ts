import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { addressStream } from './address-stream.ts'
import type { LetterKind } from './letter-kinds.ts'

/** The kind of letter that is removed as soon as it has left, or cannot leave any more. */
export const LAST_KIND: LetterKind = 'erasedCancelled'

/**
 * Turns what was written at this moment to take meetings out of somebody's calendar, or was held until now, into the last
 * letters to them: leaving at once, without a way to a page that is no longer there, and removed once they have left.
 */
export const keepLastCancellations = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('letter')
    .set({ kind: LAST_KIND, link_requests: '[]', state: 'written' })
    .where('institute_id', '=', instituteId)
    .where('recipient_address', '=', email)
    .where('kind', 'in', ['attendanceCancelled', 'expertReleased'])
    .where(({ eb, and, or }) =>
      or([eb('state', '=', 'held'), and([eb('state', '=', 'written'), eb('written_at', '=', now)])]),
    )
    .execute()
}

/**
 * Removes all letters of an institute to an address, sent or not: what has not left yet is not sent any more. Only the
 * last cancellations stay until they have left.
 */
export const eraseLetters = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  await trx
    .deleteFrom('letter')
    .where('institute_id', '=', instituteId)
    .where('recipient_address', '=', email)
    .where('kind', '<>', LAST_KIND)
    .execute()
}

/** Removes the letters of these streams that say who was asked to come in whose place; nothing for an empty list. */
export const eraseNamingLetters = async (trx: Trx, streamKeys: string[]): Promise<void> => {
  if (streamKeys.length === 0) return
  await trx
    .deleteFrom('letter')
    .where('kind', 'in', ['substituteInvitation', 'substituteDeclined', 'substituteTakesPart'])
    .where('stream_key', 'in', streamKeys)
    .execute()
}

/** Removes all letters of these streams but last cancellations, sent or not; nothing for an empty list. */
export const eraseStreams = async (trx: Trx, streamKeys: string[]): Promise<void> => {
  if (streamKeys.length === 0) return
  await trx
    .deleteFrom('letter')
    .where('stream_key', 'in', streamKeys)
    .where('kind', '<>', LAST_KIND)
    .execute()
}

/** Removes the letters of an institute with which an address asked for links; those about what it takes part in stay. */
export const eraseLinkLetters = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  await trx
    .deleteFrom('letter')
    .where('institute_id', '=', instituteId)
    .where('stream_key', '=', addressStream(email))
    .execute()
}

/** Removes the letters to organisers that name one of these: registrations and experts, by id; nothing for an empty list. */
export const eraseDeskLetters = async (trx: Trx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await trx
    .deleteFrom('letter')
    .where('kind', 'in', ['expertDeclined', 'placedCaseWithdrawn', 'participantWithdrew'])
    .where(sql<boolean>`letter.facts -> 'about' ?| ${[...ids]}::text[]`)
    .execute()
}

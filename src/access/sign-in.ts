import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Key } from './find-link.ts'
import { hashOfCode } from './mint-link.ts'

/** Codes that may be typed for one sign-in request, right or wrong. */
export const MOST_CODE_ATTEMPTS = 5

/**
 * Takes the six characters of a sign-in letter instead of its link. They work only for the request of the browser that
 * asked for the letter, once, and not after five attempts. An attempt counts also when it is wrong, so the caller must
 * let the transaction commit.
 * @param signInRequestId of this browser's session; undefined when it asked for nothing
 * @returns refused 'wrong' whatever the matter is: a better answer would help who guesses
 */
export const redeemCode = async (
  trx: Trx,
  { signInRequestId, code }: { signInRequestId: string | undefined; code: string },
  now: Temporal.Instant,
): Promise<Outcome<Key, 'wrong'>> => {
  if (!signInRequestId) return refused('wrong')
  const given = hashOfCode(signInRequestId, asTyped(code))
  const links = await countAttempt(trx, signInRequestId, now)
  const match = links.find(({ codeHash }) => codeHash?.equals(given))
  if (!match) return refused('wrong')
  await trx.updateTable('access_link').set({ used_at: now }).where('id', '=', match.id).execute()
  return done({ purpose: match.purpose, subjectId: match.subjectId, email: match.email })
}

// Counting comes first and locks the rows: guesses at the same moment wait for each other and are all counted.
const countAttempt = (trx: Trx, signInRequestId: string, now: Temporal.Instant) =>
  trx
    .updateTable('access_link')
    .set((link) => ({ code_attempts: link('code_attempts', '+', 1) }))
    .where('sign_in_request_id', '=', signInRequestId)
    .where('code_attempts', '<', MOST_CODE_ATTEMPTS)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'purpose', 'subject_id as subjectId', 'email', 'code_hash as codeHash'])
    .execute()

// Typed from another screen: small letters, spaces and dashes do not matter.
const asTyped = (code: string) => code.replace(/[\s-]+/g, '').toUpperCase()

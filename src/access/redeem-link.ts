import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findLink, type Key } from './find-link.ts'
import { isSingleUse, singleUse } from './link-life.ts'
import { hashOf } from './mint-link.ts'

/**
 * Opens the door of a link, at the press of a button. A single-use link lets exactly one of any number of simultaneous
 * presses through; the others hear 'used'. The other links are only looked at.
 * @returns refused: 'gone' when it is unknown, expired or revoked
 */
export const redeemLink = async (
  trx: Trx,
  token: string,
  now: Temporal.Instant,
): Promise<Outcome<Key, 'gone' | 'used'>> => {
  const used = await useOnce(trx, token, now)
  if (used) return done(used)
  const link = await findLink(trx, token, now)
  if (!link) return refused('gone')
  if (isSingleUse(link.purpose)) return refused('used')
  return done({ purpose: link.purpose, subjectId: link.subjectId, email: link.email })
}

// One statement: the row lock makes a second press wait, and then it no longer meets `used_at is null`.
const useOnce = (trx: Trx, token: string, now: Temporal.Instant): Promise<Key | undefined> =>
  trx
    .updateTable('access_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('purpose', 'in', singleUse)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['purpose', 'subject_id as subjectId', 'email'])
    .executeTakeFirst()

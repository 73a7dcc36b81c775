import type { AccessPurpose } from '../db/access-tables.ts'
import type { Db } from '../db/connect.ts'
import { hashOf } from './mint-link.ts'

/** What a link in a letter opens, and for whom. */
export interface Key {
  purpose: AccessPurpose
  /** organiser, circle, registration, host editor, substitute, guest, expert or host request, by purpose */
  subjectId: string
  email: string
}

/**
 * Looks a link up and changes nothing: mail scanners open every link.
 * @returns null when it is unknown, expired or revoked; these three look the same from outside
 */
export const findLink = async (
  db: Db,
  token: string,
  now: Temporal.Instant,
): Promise<(Key & { isUsed: boolean }) | null> => {
  if (!isToken(token)) return null
  const link = await db
    .selectFrom('access_link')
    .select(['purpose', 'subject_id as subjectId', 'email', 'used_at as usedAt'])
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!link) return null
  const { usedAt, ...key } = link
  return { ...key, isUsed: usedAt !== null }
}

const isToken = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text)

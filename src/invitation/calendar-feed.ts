import { createHash, createHmac } from 'node:crypto'
import type { Db, Trx } from '../db/connect.ts'

/**
 * Gives a registration its own calendar link, once; one that it has already stays as it is.
 * @param secret the secret of this installation; another secret makes all links another
 */
export const ensureFeed = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  secret: string,
  now: Temporal.Instant,
): Promise<void> => {
  // The id comes before the row, because the token that the row holds the hash of is derived from it.
  const id = crypto.randomUUID()
  await trx
    .insertInto('calendar_feed')
    .values({
      id,
      registration_id: registrationId,
      version: 1,
      token_hash: hashOf(tokenOf(secret, { id, version: 1 })),
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('registration_id').doNothing())
    .execute()
}

/** Gives a registration a new calendar link; the old one is dead when the transaction commits. */
export const renewFeed = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  secret: string,
  now: Temporal.Instant,
): Promise<void> => {
  const feed = await trx
    .selectFrom('calendar_feed')
    .select(['id', 'version'])
    .where('registration_id', '=', registrationId)
    .forUpdate()
    .executeTakeFirst()
  if (!feed) return ensureFeed(trx, { registrationId }, secret, now)
  const version = feed.version + 1
  await trx
    .updateTable('calendar_feed')
    .set({ version, token_hash: hashOf(tokenOf(secret, { id: feed.id, version })), changed_at: now })
    .where('id', '=', feed.id)
    .execute()
}

/** The token in the calendar link of a registration, derived anew because it is kept nowhere; null while it has none. */
export const feedToken = async (
  db: Db,
  { registrationId }: { registrationId: string },
  secret: string,
): Promise<string | null> => {
  const feed = await db
    .selectFrom('calendar_feed')
    .select(['id', 'version'])
    .where('registration_id', '=', registrationId)
    .executeTakeFirst()
  return feed ? tokenOf(secret, feed) : null
}

/** Whose calendar this token opens, now; null when it is no token, unknown or replaced. */
export const findFeed = async (db: Db, token: string): Promise<{ registrationId: string } | null> => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const feed = await db
    .selectFrom('calendar_feed')
    .select('registration_id as registrationId')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return feed ?? null
}

// 43 characters of base64url. Whoever reads the database learns neither this nor how to make it.
const tokenOf = (secret: string, { id, version }: { id: string; version: number }) =>
  createHmac('sha256', secret).update(`calendar feed ${id} ${version}`).digest('base64url')

const hashOf = (token: string) => createHash('sha256').update(token).digest()

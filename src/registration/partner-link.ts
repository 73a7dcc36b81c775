import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/** What the keys of a partner are made with. */
export interface KeyMaking {
  /** of this installation; another secret makes all overview links another */
  secret: string
  randomBytes: (count: number) => Buffer
}

/**
 * Gives a partner a link to recruit with for a circle, and a key to the partner's own overview.
 * @returns refused with `alreadyThere` when this circle has a link for a partner of that name, in any capitals
 */
export const addPartnerLink = async (
  trx: Trx,
  { circleId, name }: { circleId: string; name: string },
  { secret, randomBytes }: KeyMaking,
  now: Temporal.Instant,
): Promise<Outcome<{ partnerLinkId: string }, 'alreadyThere'>> => {
  // The id comes before the row, because the key that the row holds the hash of is derived from it.
  const { rows } = await sql<{ id: string }>`select gen_random_uuid() as id`.execute(trx)
  const id = rows[0]?.id ?? ''
  const made = await trx
    .insertInto('partner_link')
    .values({
      id,
      circle_id: circleId,
      name,
      public_key: publicKey(randomBytes(KEY_LENGTH)),
      overview_version: 1,
      overview_hash: hashOf(overviewToken(secret, { id, overviewVersion: 1 })),
      made_at: now,
    })
    .onConflict((conflict) => conflict.expression(sql`circle_id, lower(name)`).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? done({ partnerLinkId: made.id }) : refused('alreadyThere')
}

/** Undoes addPartnerLink; refused as soon as somebody came by it or its overview was renewed. */
export const removePartnerLink = async (
  trx: Trx,
  { partnerLinkId }: { partnerLinkId: string },
): Promise<Outcome<null, 'inUse'>> => {
  const removed = await trx
    .deleteFrom('partner_link')
    .where('id', '=', partnerLinkId)
    .where('overview_version', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('recruitment').where('partner_link_id', '=', partnerLinkId).select('partner_link_id'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return removed ? done(null) : refused('inUse')
}

/** Gives a partner a new overview link; the old one is dead when the transaction commits. The recruiting link stays. */
export const renewOverview = async (
  trx: Trx,
  { partnerLinkId }: { partnerLinkId: string },
  secret: string,
): Promise<void> => {
  const { version } = await trx
    .selectFrom('partner_link')
    .where('id', '=', partnerLinkId)
    .select('overview_version as version')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const overviewVersion = version + 1
  const token = overviewToken(secret, { id: partnerLinkId, overviewVersion })
  await trx
    .updateTable('partner_link')
    .set({ overview_version: overviewVersion, overview_hash: hashOf(token) })
    .where('id', '=', partnerLinkId)
    .execute()
}

/** The key to a partner's overview, derived anew because it is kept nowhere: 43 characters. */
export const overviewToken = (
  secret: string,
  { id, overviewVersion }: { id: string; overviewVersion: number },
): string =>
  createHmac('sha256', secret).update(`partner overview ${id} ${overviewVersion}`).digest('base64url')

/** Whose overview this key opens, now; null when it is no key, unknown or replaced. */
export const findOverviewKey = async (db: Db, token: string): Promise<{ partnerLinkId: string } | null> => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const link = await db
    .selectFrom('partner_link')
    .where('overview_hash', '=', hashOf(token))
    .select('id as partnerLinkId')
    .executeTakeFirst()
  return link ?? null
}

/** The partner whose recruiting link this is; null when this circle has none with that key. */
export const findPartnerLink = async (
  db: Db,
  { circleId, key }: { circleId: string; key: string },
): Promise<{ id: string } | null> => {
  if (!/^[a-z2-9]{10}$/.test(key)) return null
  const link = await db
    .selectFrom('partner_link')
    .where('circle_id', '=', circleId)
    .where('public_key', '=', key)
    .select('id')
    .executeTakeFirst()
  return link ?? null
}

// Long enough that nobody finds another partner's by trying, short enough to stand in a newsletter.
const KEY_LENGTH = 10
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const publicKey = (bytes: Buffer) => [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')

const hashOf = (token: string) => createHash('sha256').update(token).digest()

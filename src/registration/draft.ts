import type { Db, Trx } from '../db/connect.ts'

/** Whose draft of which form: one per confirmed address and circle. */
export interface DraftKey {
  circleId: string
  email: string
}

export type DraftText = Record<string, string | string[]>

/** Keeps a form that is not sent yet, in place of what was kept before. */
export const keepDraft = async (
  trx: Trx,
  { circleId, email, typed }: DraftKey & { typed: DraftText },
  now: Temporal.Instant,
): Promise<void> => {
  const kept = { typed: JSON.stringify(typed, storable), saved_at: now }
  await trx
    .insertInto('registration_draft')
    .values({ circle_id: circleId, email, ...kept })
    .onConflict((conflict) => conflict.columns(['circle_id', 'email']).doUpdateSet(kept))
    .execute()
}

/** What was kept of a form; undefined when nothing was. */
export const findDraft = async (db: Db, { circleId, email }: DraftKey): Promise<DraftText | undefined> => {
  const row = await db
    .selectFrom('registration_draft')
    .where('circle_id', '=', circleId)
    .where('email', '=', email)
    .select('typed')
    .executeTakeFirst()
  return row?.typed
}

/** Forgets a form, because it was sent. */
export const dropDraft = async (trx: Trx, { circleId, email }: DraftKey): Promise<void> => {
  await trx
    .deleteFrom('registration_draft')
    .where('circle_id', '=', circleId)
    .where('email', '=', email)
    .execute()
}

// PostgreSQL refuses a NUL and half a sign, also inside JSON.
const storable = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', ' ') : value

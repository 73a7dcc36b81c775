import { sql } from 'kysely'
import type { AccessPurpose } from '../db/access-tables.ts'
import type { Trx } from '../db/connect.ts'

interface Subject {
  purpose: AccessPurpose
  subjectId: string
}

/** Ends every link of a subject at once: a host that changed, a registration that was withdrawn. */
export const revokeLinks = async (
  trx: Trx,
  { purpose, subjectId }: Subject,
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('access_link')
    .set({ revoked_at: now })
    .where('subject_id', '=', subjectId)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .execute()
}

/**
 * Undoes revokeLinks: the links of a subject that ended at exactly that moment work again, as far as they still would.
 * @param subject.email only those of this address
 */
export const restoreLinks = async (
  trx: Trx,
  { purpose, subjectId, email }: Subject & { email?: string },
  revokedAt: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('access_link')
    .set({ revoked_at: null })
    .where('subject_id', '=', subjectId)
    .where('purpose', '=', purpose)
    .where('revoked_at', '=', revokedAt)
    .$if(email !== undefined, (query) => query.where('email', '=', email ?? ''))
    .execute()
}

/** Ends the links that addresses got earlier and have not used. A used one stays: it can still say that it was used. */
export const revokeUnusedLinks = async (
  trx: Trx,
  links: (Subject & { email: string })[],
  now: Temporal.Instant,
): Promise<void> => {
  if (links.length === 0) return
  const subjects = links.map(({ subjectId }) => subjectId)
  const purposes = links.map(({ purpose }) => purpose)
  const emails = links.map(({ email }) => email)
  await trx
    .updateTable('access_link')
    .set({ revoked_at: now })
    .where(
      sql<boolean>`(subject_id, purpose, email) in
        (select * from unnest(${subjects}::uuid[], ${purposes}::text[], ${emails}::text[]))`,
    )
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

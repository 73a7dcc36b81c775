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

/** Ends the links that one address got earlier and has not used. A used one stays: it can still say that it was used. */
export const revokeUnusedLinks = async (
  trx: Trx,
  { purpose, subjectId, email }: Subject & { email: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('access_link')
    .set({ revoked_at: now })
    .where('subject_id', '=', subjectId)
    .where('purpose', '=', purpose)
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

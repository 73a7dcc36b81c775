import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'

/**
 * Lets somebody fill in the host's section of one meeting. Who may already keeps that, under the name given now.
 * @param input.email one plain address in lower case
 * @returns the id that the link in the letter is made for (invitation/host-letters.ts)
 */
export const inviteHostEditor = async (
  trx: Trx,
  input: { meetingId: string; email: string; name: string; language: Language },
  now: Temporal.Instant,
): Promise<{ hostEditorId: string }> => {
  const { id } = await trx
    .insertInto('host_editor')
    .values({
      meeting_id: input.meetingId,
      email: input.email,
      name: input.name,
      language: input.language,
      invited_at: now,
      revoked_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'email'])
        .where('revoked_at', 'is', null)
        .doUpdateSet({ name: input.name, language: input.language, invited_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return { hostEditorId: id }
}

/**
 * Takes the key of a host editor back: pages refuse it from the next request on, also in a browser that is open. What
 * was saved stays. Revoking twice is the same as once; the caller ends the mailed links too (access/revoke-links.ts).
 */
export const revokeHostEditor = async (
  trx: Trx,
  { hostEditorId }: { hostEditorId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('host_editor')
    .set({ revoked_at: now })
    .where('id', '=', hostEditorId)
    .where('revoked_at', 'is', null)
    .execute()
}

export interface CurrentHostEditor {
  id: string
  name: string
  email: string
  invitedAt: Temporal.Instant
}

/** Who may fill in the section of a meeting now, in the order in which they were invited. */
export const currentHostEditors = async (db: Db | Trx, meetingId: string): Promise<CurrentHostEditor[]> =>
  db
    .selectFrom('host_editor')
    .where('meeting_id', '=', meetingId)
    .where('revoked_at', 'is', null)
    .select(['id', 'name', 'email', 'invited_at as invitedAt'])
    .orderBy('invited_at')
    .orderBy('id')
    .execute()

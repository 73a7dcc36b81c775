import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'

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

/**
 * Gives back a key that was taken; the caller restores the mailed links too. Refused when the same address got another
 * key to the meeting meanwhile, or the meeting went to another host or is off.
 * @param hostOrganisationId the host of the meeting when the key was taken
 */
export const returnHostEditor = async (
  trx: Trx,
  {
    hostEditorId,
    hostOrganisationId,
    revokedAt,
  }: { hostEditorId: string; hostOrganisationId: string | null; revokedAt: Temporal.Instant },
): Promise<Outcome<null, 'notThere'>> => {
  const editor = await trx
    .selectFrom('host_editor')
    .where('id', '=', hostEditorId)
    .select(['meeting_id as meetingId', 'email', 'revoked_at as revokedAt'])
    .executeTakeFirst()
  if (!editor) return refused('notThere')
  const meeting = await lockMeeting(trx, editor.meetingId)
  const others = await currentHostEditors(trx, editor.meetingId)
  if (others.some(({ id }) => id === hostEditorId)) return done(null)
  const isTheirs = editor.revokedAt && Temporal.Instant.compare(editor.revokedAt, revokedAt) === 0
  const isSame = meeting.hostOrganisationId === hostOrganisationId && meeting.state === 'planned'
  if (!isTheirs || !isSame || others.some(({ email }) => email === editor.email)) return refused('notThere')
  await trx.updateTable('host_editor').set({ revoked_at: null }).where('id', '=', hostEditorId).execute()
  return done(null)
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

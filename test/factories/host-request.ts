import type { Db } from '../../src/db/connect.ts'
import { askHost } from '../../src/meeting/ask-host.ts'
import { NOW } from '../support/moment.ts'

/** The meeting loses its host, and somebody of that same organisation is asked. @returns the request's id */
export const aHostRequest = async (
  db: Db,
  wish: { meetingId: string; organiserId: string; name?: string; email?: string; organisationId?: string },
): Promise<string> => {
  const { hostOrganisationId } = await db
    .selectFrom('meeting')
    .where('id', '=', wish.meetingId)
    .select('host_organisation_id as hostOrganisationId')
    .executeTakeFirstOrThrow()
  const asked = {
    meetingId: wish.meetingId,
    organiserId: wish.organiserId,
    organisationId: wish.organisationId ?? hostOrganisationId ?? '',
    name: wish.name ?? 'Sanne Voorbeeld',
    email: wish.email ?? 'sanne@example.org',
    language: 'nl' as const,
  }
  return db.transaction().execute(async (trx) => {
    await withoutHost(trx, wish.meetingId)
    const outcome = await askHost(trx, asked, NOW)
    if (!outcome.done) throw new Error(`not asked: ${outcome.reason}`)
    return outcome.value.hostRequestId
  })
}

/** A meeting whose host and place are to be decided. */
export const withoutHost = async (db: Db, meetingId: string): Promise<void> => {
  await db
    .updateTable('meeting')
    .set({ host_organisation_id: null, place: '' })
    .where('id', '=', meetingId)
    .execute()
}

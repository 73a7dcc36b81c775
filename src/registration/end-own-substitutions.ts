import type { Trx } from '../db/connect.ts'

/**
 * Ends where people stood in for others in a circle in which they just got a seat themselves: they come as themselves
 * now, and nobody has two invitations to one meeting. Meetings of days that are over stay as they were. Under the
 * circle's lock; nothing for an empty list.
 */
export const endOwnSubstitutions = async (
  trx: Trx,
  { circleId, registrationIds }: { circleId: string; registrationIds: readonly string[] },
  now: Temporal.Instant,
): Promise<void> => {
  if (registrationIds.length === 0) return
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  await trx
    .updateTable('substitute')
    .set({ ended_at: now, end_reason: 'takesPart' })
    .where('ended_at', 'is', null)
    .where('held_on', '>=', today)
    .where(
      'registration_id',
      'in',
      trx.selectFrom('registration').where('circle_id', '=', circleId).select('id'),
    )
    .where(
      'email',
      'in',
      trx
        .selectFrom('registration')
        .innerJoin('person', 'person.id', 'registration.person_id')
        .where('registration.id', 'in', registrationIds)
        .select('person.email'),
    )
    .execute()
}

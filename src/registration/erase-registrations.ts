import type { Trx } from '../db/connect.ts'
import { eraseFromLists } from './forget-people-lists.ts'
import { eraseWaysIn } from './forget-ways-in.ts'
import { withdraw } from './withdraw.ts'

export interface ErasedRegistrations {
  registrationIds: string[]
  /** circles in which a seat or a place in the line may have come free */
  circleIds: string[]
}

/**
 * Ends all registrations of somebody and takes out every word of theirs. The rows stay without them, so that it can
 * still be counted how many registered, took part and withdrew.
 * @param email the person's address, under which forms that were not sent are kept
 */
export const eraseRegistrations = async (
  trx: Trx,
  { personId, instituteId, email }: { personId: string; instituteId: string; email: string },
  now: Temporal.Instant,
): Promise<ErasedRegistrations> => {
  const rows = await trx
    .selectFrom('registration')
    .where('person_id', '=', personId)
    // Always in the same order: two who wait for each other's circle would wait for ever.
    .orderBy('circle_id')
    .select(['id', 'circle_id as circleId'])
    .execute()
  const circleIds = new Set<string>()
  for (const { id, circleId } of rows)
    if ((await withdraw(trx, { registrationId: id }, now)).done) circleIds.add(circleId)
  const registrationIds = rows.map(({ id }) => id)
  await trx
    .updateTable('registration')
    .set({ learning_question: '', brings: '', may_host: false, removal_reason: '' })
    .where('person_id', '=', personId)
    .execute()
  for (const table of ['registration_answers', 'registration_needs'] as const)
    await trx.deleteFrom(table).where('registration_id', 'in', registrationIds).execute()
  const ours = trx.selectFrom('circle').where('institute_id', '=', instituteId).select('id')
  for (const table of ['registration_draft', 'invitee'] as const)
    await trx.deleteFrom(table).where('email', '=', email).where('circle_id', 'in', ours).execute()
  // A partner still counts whom its link brought; somebody who only asked is no longer known at all.
  await trx
    .deleteFrom('recruitment')
    .where('email', '=', email)
    .where('registration_id', 'is', null)
    .where('circle_id', 'in', ours)
    .execute()
  await eraseWaysIn(trx, { instituteId, email })
  await eraseFromLists(trx, { instituteId, email })
  return { registrationIds, circleIds: [...circleIds] }
}

import type { Trx } from '../db/connect.ts'
import type { OrganiserRole } from '../db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'

export interface NewOrganiser {
  instituteId: string
  email: string
  name: string
  role: OrganiserRole
}

/**
 * Lets an address organise for an institute. The same address may organise for several, with a role in each.
 * @returns refused 'alreadyThere' when it does so for this institute already; its role is left alone
 */
export const addOrganiser = async (
  trx: Trx,
  { instituteId, email, name, role }: NewOrganiser,
  now: Temporal.Instant,
): Promise<Outcome<{ organiserId: string }, 'alreadyThere'>> => {
  const added = await trx
    .insertInto('organiser')
    .values({ institute_id: instituteId, email: email.trim().toLowerCase(), name, role, created_at: now })
    .onConflict((conflict) => conflict.columns(['institute_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? done({ organiserId: added.id }) : refused('alreadyThere')
}

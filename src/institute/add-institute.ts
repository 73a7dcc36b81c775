import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

export interface NewInstitute {
  /** In addresses and on the command line: lower-case letters, digits and dashes. */
  slug: string
  name: string
  /** What letters are sent as; the address is one that this system may send from. */
  senderName: string
  senderAddress: string
  /** The person behind every page and letter that has no nearer contact. */
  contactName: string
  contactEmail: string
  /** Empty when there is none. */
  contactPhone: string
}

/** Adds an organising institute; its people, circles and letters are its own. */
export const addInstitute = async (
  trx: Trx,
  institute: NewInstitute,
  now: Temporal.Instant,
): Promise<Outcome<{ instituteId: string }, 'alreadyThere'>> => {
  const added = await trx
    .insertInto('institute')
    .values({
      slug: institute.slug,
      name: institute.name,
      sender_name: institute.senderName,
      sender_address: institute.senderAddress,
      contact_name: institute.contactName,
      contact_email: institute.contactEmail,
      contact_phone: institute.contactPhone,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? done({ instituteId: added.id }) : refused('alreadyThere')
}

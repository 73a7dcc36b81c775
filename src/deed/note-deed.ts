import type { Trx } from '../db/connect.ts'
import type { Deed, DeedOwner } from './deed.ts'

export type NewDeed = DeedOwner &
  Deed & {
    /** title of what it was done to, at most a line; empty for people */
    about: string
    /** path of the page on which it was done: where undoing leads back to */
    page: string
    /** name of the organiser; null for a participant */
    by: string | null
    /** given when the press has an id already, so that pressing twice is one deed */
    id?: string
  }

/** Keeps that something was done and how it is reversed, in the transaction that does it. @returns the id of the deed */
export const noteDeed = async (trx: Trx, deed: NewDeed, now: Temporal.Instant): Promise<string> => {
  const { id = crypto.randomUUID() } = deed
  await trx
    .insertInto('deed')
    .values({
      id,
      institute_id: deed.instituteId,
      registration_id: deed.registrationId,
      kind: deed.kind,
      about: deed.about,
      facts: JSON.stringify(deed.facts),
      page: deed.page,
      done_by: deed.by,
      done_at: now,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return id
}

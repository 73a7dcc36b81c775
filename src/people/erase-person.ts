import type { Trx } from '../db/connect.ts'

/** What stands where a name stood, in every language. */
export const ERASED_NAME = '—'

/** An address that reaches nobody and is nobody's; the same for the same row, different for every other. */
export const erasedAddress = (id: string): string => `erased-${id}@erased.invalid`

/** Takes everything that says who somebody is out of their row; the row stays, so that counts still hold. */
export const erasePerson = async (trx: Trx, { personId }: { personId: string }): Promise<void> => {
  await trx
    .updateTable('person')
    .set({
      email: erasedAddress(personId),
      first_name: '',
      name_prefix: '',
      last_name: ERASED_NAME,
      job_title: '',
      municipality: '',
      organisation_id: null,
      organisation_changed_at: null,
    })
    .where('id', '=', personId)
    .execute()
}

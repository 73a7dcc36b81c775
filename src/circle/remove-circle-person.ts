import type { Trx } from '../db/connect.ts'

/** Takes somebody off the lists of participants, facilitators and experts that circles were imported with. */
export const removeCirclePerson = async (trx: Trx, { personId }: { personId: string }): Promise<void> => {
  await trx.deleteFrom('circle_person').where('person_id', '=', personId).execute()
}

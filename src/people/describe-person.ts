import type { Trx } from '../db/connect.ts'
import type { FormOfAddress } from '../db/schema.ts'
import { spaced } from './person-name.ts'

/** Keeps what somebody says of themselves besides name and work. */
export const describePerson = async (
  trx: Trx,
  {
    personId,
    municipality,
    formOfAddress,
  }: { personId: string; municipality: string; formOfAddress: FormOfAddress | null },
): Promise<void> => {
  await trx
    .updateTable('person')
    .set({ municipality: spaced(municipality), form_of_address: formOfAddress })
    .where('id', '=', personId)
    .execute()
}

import type { Trx } from '../db/connect.ts'

/** Removes substitutes whole, with what their calendars were told; nothing for an empty list. */
export const removeSubstitutes = async (trx: Trx, substituteIds: string[]): Promise<void> => {
  if (substituteIds.length === 0) return
  await trx.deleteFrom('substitute').where('id', 'in', substituteIds).execute()
}

import type { Trx } from '../db/connect.ts'

/** Deletes everything that somebody offered for the news of any meeting; a place in a programme is free again. */
export const eraseNews = async (trx: Trx, { personId }: { personId: string }): Promise<void> => {
  await trx.deleteFrom('news_offer').where('person_id', '=', personId).execute()
}

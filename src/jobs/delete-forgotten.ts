import type { Trx } from '../db/connect.ts'
import { forgetDeeds } from '../deed/kept-deeds.ts'
import { forgetResults } from '../harvest/remove-result.ts'
import { forgetIncoming } from '../inbox/forget-incoming.ts'
import { forgetGuests } from '../information/forget-guests.ts'
import { eraseStreams } from '../mail/erase-letters.ts'
import { deleteUnneeded } from '../registration/delete-unneeded.ts'

/** Removes all that is kept for some days only and has no more use, in every circle; guests with the letters to them, mail. */
export const deleteForgotten = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await deleteUnneeded(trx, now)
  const { streamKeys } = await forgetGuests(trx, now)
  await eraseStreams(trx, streamKeys)
  await forgetIncoming(trx, now)
  await forgetResults(trx, now)
  await forgetDeeds(trx, now)
}

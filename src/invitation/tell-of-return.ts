import type { Trx } from '../db/connect.ts'
import { lockUnsent, supersede } from '../mail/supersede.ts'
import { writeEnteredLetter } from './entered-letters.ts'

/**
 * Tells somebody whose registration was ended by mistake that it stands again. When the e-mail about the end had not left
 * yet it no longer does, and nothing more is said. Another end later is told anew.
 */
export const tellOfReturn = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const unsent = await lockUnsent(trx, [`registration:${registrationId}`])
  const told = await trx
    .updateTable('letter')
    .set({ dedupe_key: `removed:${registrationId}:${now.epochMilliseconds}` })
    .where('dedupe_key', '=', `removed:${registrationId}`)
    .returning(['id', 'state'])
    .executeTakeFirst()
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  const isHeard = told && !NEVER.includes(told.state) && !unsent.some(({ id }) => id === told.id)
  if (isHeard) await writeEnteredLetter(trx, { registrationId, isAgain: true }, now)
}

const NEVER: readonly string[] = ['discarded', 'withdrawn', 'superseded']

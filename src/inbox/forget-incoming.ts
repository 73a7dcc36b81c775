import type { Trx } from '../db/connect.ts'
import { RETENTION_DAYS } from '../people/personal-data.ts'
import { forgetForwarding } from './erase-incoming.ts'

/** Days after which also what nobody handled is removed. */
const AT_MOST_DAYS = 90

/**
 * Removes mails that came in, with the letters that told of them: what a person wrote two weeks after it was handled,
 * and everything after ninety days. By then a message that comes twice would be from another age.
 */
export const forgetIncoming = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  const daysAgo = (days: number) => now.subtract({ hours: 24 * days })
  const gone = await trx
    .deleteFrom('incoming_mail')
    .where((eb) =>
      eb.or([
        eb('handled_at', '<', daysAgo(RETENTION_DAYS.mail)),
        eb('received_at', '<', daysAgo(AT_MOST_DAYS)),
      ]),
    )
    .returning('id')
    .execute()
  await forgetForwarding(
    trx,
    gone.map(({ id }) => id),
  )
}

import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Transport } from '../mail/transport.ts'

/**
 * While the mail server is away the pauses between tries grow, up to six hours. Once it lets us in again, letters that
 * waited for it, and not because of themselves, are tried at once.
 * @returns how many streams were taken up
 */
export const takeUpAfterOutage = async (
  db: Db,
  transport: Pick<Transport, 'isReachable'>,
): Promise<number> => {
  const { rows } = await sql<{ id: string }>`select id from pgboss.job where ${WAITING_FOR_SERVER}`.execute(
    db,
  )
  if (rows.length === 0 || !(await transport.isReachable())) return 0
  const { numAffectedRows } = await sql`update pgboss.job set start_after = now()
    where id = any(${rows.map(({ id }) => id)}::uuid[]) and ${WAITING_FOR_SERVER}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

const WAITING_FOR_SERVER = sql`name = 'letter' and state = 'retry' and start_after > now()
  and exists (select from letter where stream_key = singleton_key
    and letter.state = 'sending' and refused_since is null)`

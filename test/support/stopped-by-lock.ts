import type { Pool } from 'pg'
import { until } from './until.ts'

/** Waits until this work has got as far as it can: it is done, or somebody in this database waits for a lock. */
export const doneOrStopped = async (pool: Pool, work: Promise<unknown>): Promise<void> => {
  let isDone = false
  const end = () => {
    isDone = true
  }
  work.then(end, end)
  await until(async () => isDone || (await isSomebodyStopped(pool)))
}

const isSomebodyStopped = async (pool: Pool): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return (rowCount ?? 0) > 0
}

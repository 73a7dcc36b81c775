import type { Job } from 'pg-boss'
import type { Logger } from 'pino'
import type { Trx } from '../db/connect.ts'
import { enterPortion, passOverLine } from '../invitation/enter-list.ts'
import type { LetterQueue } from './queue.ts'
import { LIST_QUEUE, type ListJob } from './queue-list.ts'

interface ListOptions {
  queue: LetterQueue
  transact: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  /** of this installation, for calendar links */
  secret: string
  log: Pick<Logger, 'error'>
  now: () => Temporal.Instant
}

/** Starts entering lists of people, a portion at a time; any number of processes may do so. @returns stop */
export const startLists = async (options: ListOptions): Promise<{ stop: () => Promise<void> }> => {
  const { boss } = options.queue
  let isStopping = false
  await boss.work<ListJob>(
    LIST_QUEUE,
    { batchSize: 1, perJobResults: true, pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 },
    (jobs) =>
      Promise.all(
        jobs.map(async (job) => {
          const isDone = await runList(options, job, () => isStopping)
          // 'failed' here means: not yet. Another process, or this one after a start, goes on with it.
          return { id: job.id, status: isDone ? ('completed' as const) : ('failed' as const) }
        }),
      ),
  )
  return {
    stop: async () => {
      isStopping = true
      await boss.offWork(LIST_QUEUE, { wait: true })
    },
  }
}

const runList = async (
  options: ListOptions,
  { data: { listId }, signal }: Job<ListJob>,
  isStopping: () => boolean,
): Promise<boolean> => {
  try {
    while (await enterNext(options, listId)) if (isStopping() || signal.aborted) return false
    return true
  } catch (error) {
    options.log.error({ err: error, list: listId }, 'a list could not be entered further; it is tried again')
    return false
  }
}

// One line that cannot be entered must not keep out the others: then people are entered one by one, and the line that
// fails again is passed over. A database that is away fails there too, and the whole list is tried again later.
const enterNext = async ({ transact, secret, log, now }: ListOptions, listId: string): Promise<boolean> => {
  try {
    return await transact((trx) => enterPortion(trx, { listId }, secret, now()))
  } catch (error) {
    log.error({ err: error, list: listId }, 'a portion of a list failed; its people are entered one by one')
  }
  try {
    return await transact((trx) => enterPortion(trx, { listId, most: 1 }, secret, now()))
  } catch (error) {
    const passed = await transact((trx) => passOverLine(trx, listId))
    log.error({ err: error, list: listId, ...passed }, 'a line of a list was passed over')
    return passed !== null
  }
}

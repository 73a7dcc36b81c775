import type { Job, JobResult } from 'pg-boss'
import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import type { LetterWriter } from '../mail/compose-letter.ts'
import { type DeliveryDeps, deliverNext } from '../mail/deliver-letter.ts'
import { LETTER_QUEUE, type LetterJob } from '../mail/queue-letters.ts'
import { keptTransport, smtpTransport } from '../mail/transport.ts'
import { linkMinter } from './mint-letter-link.ts'
import type { LetterQueue } from './queue.ts'
import { sweepLetters } from './sweep-letters.ts'

interface DeliveryOptions extends LetterWriter {
  db: Db
  queue: LetterQueue
  /** null: letters are composed, kept and shown at /dev/mail. */
  smtpUrl: string | null
  baseUrl: string
  log: Logger
  now: () => Temporal.Instant
  randomBytes: (count: number) => Buffer
}

const SWEEP_MS = 60_000

/** Starts sending letters; any number of processes may do so. @returns stop, which finishes the mails under way */
export const startDelivery = async (options: DeliveryOptions): Promise<{ stop: () => Promise<void> }> => {
  const { db, queue, log, now, words, renderer } = options
  const transport = options.smtpUrl === null ? keptTransport() : smtpTransport(options.smtpUrl)
  const mintLink = linkMinter(options)
  const deps: DeliveryDeps = { db, writer: { words, renderer }, transport, mintLink, log, now }
  const sweep = () =>
    sweepLetters({ db, queue, log }, now()).catch((error) =>
      log.warn({ reason: error.message }, 'the sweep of letters could not run'),
    )
  await sweep()
  let isStopping = false
  const timer = setInterval(sweep, SWEEP_MS)
  await queue.boss.work<LetterJob>(
    LETTER_QUEUE,
    {
      batchSize: 10,
      perJobResults: true,
      burstWhenBatchFull: true,
      localConcurrency: 2,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 2,
      heartbeatRefreshSeconds: 3,
    },
    (jobs) => Promise.all(jobs.map((job) => runJob(deps, job, () => isStopping))),
  )
  return {
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await queue.boss.offWork(LETTER_QUEUE, { wait: true })
      transport.close()
    },
  }
}

// A stream with many letters is emptied in one go, but never for longer than the lease of a job.
const MOST_IN_A_ROW = 20

const runJob = async (
  deps: DeliveryDeps,
  job: Job<LetterJob>,
  isStopping: () => boolean,
): Promise<JobResult> => {
  try {
    for (let count = 1; ; count += 1) {
      const delivery = await deliverNext(deps, job.data.streamKey, job.signal)
      // 'failed' here means: not yet. The queue tries this job again after a pause and holds its stream meanwhile.
      if (delivery === 'later') return { id: job.id, status: 'failed', output: { delivery } }
      if (delivery === 'nothing' || count === MOST_IN_A_ROW || isStopping() || job.signal.aborted)
        return { id: job.id, status: 'completed', output: { delivery } }
    }
  } catch (error) {
    deps.log.error({ err: error, job: job.id }, 'a letter could not be made or marked; it is tried again')
    return { id: job.id, status: 'failed', output: { delivery: 'later' } }
  }
}

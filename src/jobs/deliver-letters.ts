import type { Job, JobResult } from 'pg-boss'
import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import type { LetterChecks } from '../mail/claim-letter.ts'
import type { LetterWriter } from '../mail/compose-letter.ts'
import { type Delivered, type DeliveryDeps, deliverLetters } from '../mail/deliver-letter.ts'
import { LETTER_QUEUE, type LetterJob } from '../mail/queue-letters.ts'
import { keptTransport, smtpTransport } from '../mail/transport.ts'
import { takeUpAfterOutage } from './after-outage.ts'
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
  const mintLinks = linkMinter(options)
  const deps: DeliveryDeps = { db, writer: { words, renderer }, transport, mintLinks, checks, log, now }
  const sweep = () =>
    sweepLetters({ db, queue, log }, now())
      .then(() => takeUpAfterOutage(db, transport))
      .catch((error) => log.warn({ reason: error.message }, 'the sweep of letters could not run'))
  await sweep()
  let isStopping = false
  const timer = setInterval(sweep, SWEEP_MS)
  await queue.boss.work<LetterJob>(
    LETTER_QUEUE,
    {
      batchSize: 50,
      perJobResults: true,
      burstWhenBatchFull: true,
      localConcurrency: 2,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 2,
      heartbeatRefreshSeconds: 3,
    },
    (jobs) => runJobs(deps, jobs, () => isStopping),
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

// What may not leave any more, although it was true when it was written.
const checks: LetterChecks = async () => new Map()

// A stream with many letters is emptied in one go, but never for longer than the lease of a job.
const MOST_IN_A_ROW = 20

const runJobs = async (
  deps: DeliveryDeps,
  jobs: Job<LetterJob>[],
  isStopping: () => boolean,
): Promise<JobResult[]> => {
  const results = new Map<string, JobResult>()
  let open = jobs
  for (let round = 1; open.length > 0; round += 1) {
    const delivered = await deliverOrAlone(deps, open)
    const isLast = round === MOST_IN_A_ROW || isStopping()
    open = open.filter((job) => {
      const { delivery, hasMore } = delivered.get(job.data.streamKey) ?? UNSETTLED
      // 'failed' here means: not yet. The queue tries this job again after a pause and holds its stream meanwhile.
      const status = delivery === 'later' ? 'failed' : 'completed'
      results.set(job.id, { id: job.id, status, output: { delivery } })
      return status === 'completed' && hasMore && !isLast && !job.signal.aborted
    })
  }
  return [...results.values()]
}

const UNSETTLED: Delivered = { delivery: 'later', hasMore: false }

// One letter that the database refuses must not hold up those that were claimed with it.
const deliverOrAlone = async (
  deps: DeliveryDeps,
  jobs: Job<LetterJob>[],
): Promise<Map<string, Delivered>> => {
  const turns = jobs.map(({ data, signal }) => ({ streamKey: data.streamKey, signal }))
  try {
    return await deliverLetters(deps, turns)
  } catch (error) {
    deps.log.error({ err: error, letters: turns.length }, 'letters could not be made; they are tried again')
    if (turns.length === 1 || !isAboutOne(error)) return new Map()
  }
  const alone: [string, Delivered][] = []
  for (const job of jobs) alone.push(...(await deliverOrAlone(deps, [job])))
  return new Map(alone)
}

// What a value of one letter causes (classes 22 and 23 of SQLSTATE), or a mistake of ours; not a database that is away.
const isAboutOne = (error: unknown) =>
  error instanceof Error && (!('code' in error) || /^2[23]/.test(String(error.code)))

import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import { checkPast } from '../invitation/check-past.ts'
import type { LetterWriter } from '../mail/compose-letter.ts'
import type { DeliveryDeps } from '../mail/deliver-letter.ts'
import type { Rates } from '../mail/pace.ts'
import { LETTER_QUEUE, type LetterJob } from '../mail/queue-letters.ts'
import { forgetPaces } from '../mail/take-places.ts'
import { keptTransport, smtpTransport } from '../mail/transport.ts'
import { stillApplies } from '../occasion/still-applies.ts'
import { stopHrefs } from '../occasion/stop-hrefs.ts'
import { takeUpAfterOutage } from './after-outage.ts'
import { linkMinter } from './mint-letter-link.ts'
import type { LetterQueue } from './queue.ts'
import { runLetterJobs } from './run-letter-jobs.ts'
import { sweepLetters } from './sweep-letters.ts'

interface DeliveryOptions extends LetterWriter {
  db: Db
  queue: LetterQueue
  /** null: letters are composed, kept and shown at /dev/mail. */
  smtpUrl: string | null
  /** left out: as fast as the mail server takes them */
  rates?: Rates
  baseUrl: string
  /** makes the links with which readers stop letters over time; left out, there are none */
  secret?: string
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
  const { rates = { all: null, domain: null } } = options
  const deps: DeliveryDeps = {
    db,
    writer: { words, renderer },
    transport,
    rates,
    mintLinks,
    checks: async (trx, letters, at) =>
      new Map([...(await checkPast(trx, letters, at)), ...(await stillApplies(trx, letters, at))]),
    ...(options.secret ? { stopHrefOf: stopHrefs(options.baseUrl, options.secret) } : {}),
    log,
    now,
  }
  const sweep = () =>
    sweepLetters({ db, queue, log }, now())
      .then(() => takeUpAfterOutage(db, transport))
      .then(() => forgetPaces(db, now()))
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
    async (jobs) => {
      const { results, askAgain } = await runLetterJobs(deps, jobs, () => isStopping)
      if (askAgain.length > 0) await queue.boss.insert(LETTER_QUEUE, askAgain)
      return results
    },
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

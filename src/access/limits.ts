import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** How often links may be asked for and tried; counted in PostgreSQL, so it holds over all processes together. */
export interface Limits {
  /**
   * Counts a request for a letter with a link.
   * @returns false when this address (3 in 15 minutes, 10 a day) or this visitor (10 in 3 minutes) asked too often:
   *   then no letter is written, and the answer stays the same
   */
  mayAsk: (ip: string, email: string) => Promise<boolean>
  /** Whether this visitor may try a link or code: no more than 10 failures in the last 15 minutes. Counts nothing. */
  mayTry: (ip: string) => Promise<boolean>
  /** Counts a link or code that was not right. */
  countFailure: (ip: string) => Promise<void>
}

const FAILURES = 10

/** The limits of rule 86. They run beside the transaction of a request: what was counted stays counted. */
export const createLimits = (pool: pg.Pool): Limits => {
  const limiter = (keyPrefix: string, points: number, minutes: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      // deleteExpired does it; a timer per limiter and process would only do the same again.
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: minutes * 60,
    })
  const asksByVisitor = limiter('askVisitor', 10, 3)
  const asksByAddress = limiter('askAddress', 3, 15)
  const asksByAddressPerDay = limiter('askAddressDay', 10, 24 * 60)
  const failures = limiter('failure', FAILURES, 15)
  return {
    mayAsk: async (ip, email) =>
      (await isWithin(asksByVisitor, ip)) &&
      (await isWithin(asksByAddress, email)) &&
      (await isWithin(asksByAddressPerDay, email)),
    mayTry: async (ip) => ((await failures.get(keyOf(ip)))?.consumedPoints ?? 0) < FAILURES,
    countFailure: async (ip) => {
      await isWithin(failures, ip)
    },
  }
}

const isWithin = (limiter: RateLimiterPostgres, whose: string): Promise<boolean> =>
  limiter.consume(keyOf(whose)).then(
    () => true,
    (reason) => {
      if (reason instanceof RateLimiterRes) return false
      throw reason
    },
  )

// Counting needs no list of who asked: neither address nor visitor can be read from the table.
const keyOf = (whose: string) => createHash('sha256').update(whose).digest('base64url')

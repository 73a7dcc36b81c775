import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { SessionData } from 'express-session'
import { readConfig } from '../../src/config.ts'
import { startDelivery } from '../../src/jobs/deliver-letters.ts'
import { makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { sweepLetters } from '../../src/jobs/sweep-letters.ts'
import { createApp } from '../../src/web/app.ts'
import type { Deps } from '../../src/web/deps.ts'
import { testDeps } from '../support/app.ts'
import { startMailServer } from '../support/mail-server.ts'
import { NOW } from '../support/moment.ts'
import type { TestDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'
import { until } from '../support/until.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

export type CasePost = Awaited<ReturnType<typeof openCasePost>>

/** What our mail border shows when it hands in mail, and the name under which it says what it found. */
export const INBOUND = { INBOUND_SECRET: 'inbound-'.repeat(4), MAIL_AUTHSERV_ID: 'mx.example.org' }

const ON_THE_WAY = ['written', 'queued', 'sending'] as const

/**
 * The whole app with its queue, its delivery and a real mail server, and one clock for all of them that a test sets.
 * @param changes other parts for the pages, such as a log that is read back
 */
export const openCasePost = async (database: TestDatabase, changes: Partial<Deps> = {}) => {
  const { db } = database
  const clock = { now: NOW }
  const now = () => clock.now
  const mail = await startMailServer()
  const web = createServer()
  await once(web.listen(0, '127.0.0.1'), 'listening')
  const address = web.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: url, LOG_LEVEL: 'silent', ...INBOUND })
  const deps = testDeps(database, { ...changes, now, config })
  const queue = await startQueue({ url: database.url, log: deps.log, retryDelaySeconds: 1 })
  web.on('request', createApp({ ...deps, transact: makeTransact(db, queue) }))
  const { words, renderer, log } = deps
  const deliver = () =>
    startDelivery({
      ...{ db, queue, words, renderer, log, now, randomBytes },
      smtpUrl: mail.url,
      baseUrl: url,
    })
  let delivery: Awaited<ReturnType<typeof startDelivery>> | null = await deliver()
  let browsers = 0
  const allSent = () =>
    until(async () => {
      const left = await db
        .selectFrom('letter')
        .where('state', 'in', ON_THE_WAY)
        .select('id')
        .limit(1)
        .execute()
      return left.length === 0
    }, 45)
  return {
    url,
    mail,
    clock,
    allSent,
    /** Nothing leaves until `resume`. */
    pause: async () => {
      await delivery?.stop()
      delivery = null
    },
    resume: async () => {
      delivery ??= await deliver()
    },
    /** What runs every minute, run now: letters that waited for their moment, or lost their job, are taken up. */
    sweep: () => sweepLetters({ db, queue, log }, now()),
    /** Another browser, from another address on the internet, that holds these keys. */
    browser: async (keys?: Partial<Omit<SessionData, 'cookie'>>): Promise<Visitor> => {
      browsers += 1
      const from = `203.0.${Math.floor(browsers / 200)}.${(browsers % 200) + 1}`
      return aVisitor(url, { from, cookie: keys ? await sessionCookie(db, keys) : '' })
    },
    stop: async () => {
      await delivery?.stop()
      await queue.stop()
      web.closeAllConnections()
      await once(web.close(), 'close')
      await mail.stop()
    },
  }
}

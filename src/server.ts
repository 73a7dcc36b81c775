import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import pino from 'pino'
import { type Config, readConfig } from './config.ts'
import { readWords } from './i18n/words.ts'
import { startDelivery } from './jobs/deliver-letters.ts'
import { startLists } from './jobs/enter-lists.ts'
import { makeTransact, startQueue } from './jobs/queue.ts'
import { queueList } from './jobs/queue-list.ts'
import { startReading } from './jobs/read-mailbox.ts'
import { startSchedule } from './jobs/schedule.ts'
import { createRenderer } from './render/renderer.ts'
import { firstStart } from './start/first-start.ts'
import { openDatabase } from './start/open-database.ts'
import { sessionSecret } from './start/session-secret.ts'
import { signInLinks } from './start/sign-in-links.ts'
import { createApp } from './web/app.ts'
import { loadAssets } from './web/assets.ts'
import type { Deps } from './web/deps.ts'

export interface RunningServer {
  /** Finishes the requests and letters under way, then lets go of the queue and the database. */
  stop: () => Promise<void>
}

/** Where everything meets: configuration, database, views, app, jobs, and the way down again. */
export const startServer = async (env: Record<string, string | undefined>): Promise<RunningServer> => {
  const config = readConfig(env)
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: false }))
  const now = () => Temporal.Now.instant()
  const secret = await sessionSecret(config)
  const database = await openDatabase(config, log)
  const { db, pool } = database
  const queue = await startQueue({ url: database.url, log })
  const transact = makeTransact(db, queue)
  const { hasLoadedDemo } = await transact((trx) => firstStart(trx, config, now()))
  const [words, renderer, assets] = [
    readWords(),
    createRenderer(join(import.meta.dirname, '../views')),
    await loadAssets(),
  ]
  const deps: Deps = {
    config,
    db,
    pool,
    secret,
    transact,
    queueList: (trx, listId) => queueList(trx, queue.boss, listId),
    queueIsReady: queue.isReady,
    words,
    renderer,
    assets,
    log,
    now,
    randomBytes,
  }
  const letGo = async () => {
    await queue.stop()
    await database.close()
  }
  const web = createServer(createApp(deps))
  await listen(web, config).catch(async (error) => {
    await letGo()
    throw error
  })
  const { smtpUrl, baseUrl } = config
  const rates = { all: config.mailRate, domain: config.mailDomainRate }
  const delivery = config.jobs
    ? await startDelivery({
        ...{ db, queue, words, renderer, log, now, randomBytes, smtpUrl, baseUrl, rates, secret },
      })
    : null
  const lists = config.jobs ? await startLists({ queue, transact, secret, log, now }) : null
  const reading =
    config.jobs && config.imapUrl
      ? await startReading({
          db,
          queue,
          transact,
          url: config.imapUrl,
          authservId: config.authservId,
          log,
          now,
        })
      : null
  if (config.jobs) await startSchedule({ db, queue, log, now })
  await greet(deps, hasLoadedDemo)
  return {
    stop: async () => {
      await close(web)
      await reading?.stop()
      await lists?.stop()
      await delivery?.stop()
      await letGo()
    },
  }
}

const listen = (web: Server, config: Config) =>
  new Promise<void>((resolve, reject) => {
    web.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(config.port) : error),
    )
    web.listen(config.port, config.host, resolve)
  })

/** Another program listens where this one should. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken by another program. Stop that one, or start with another: PORT=${port + 1} npm start`,
    )
  }
}

const close = (web: Server) =>
  new Promise<void>((resolve) => {
    web.close(() => resolve())
    web.closeIdleConnections()
    // A browser that keeps its connection open must not keep the process.
    setTimeout(() => web.closeAllConnections(), 5000).unref()
  })

const greet = async (deps: Deps, hasLoadedDemo: boolean) => {
  const { config } = deps
  if (config.environment === 'production') return deps.log.info(`listening on ${config.baseUrl}`)
  const links = await deps.transact((trx) => signInLinks(trx, config.baseUrl, deps.now(), deps.randomBytes))
  const lines = [
    '',
    `  Leerkring is ready: ${config.baseUrl}`,
    ...(hasLoadedDemo
      ? ['  The demo circle was loaded: fictional people, addresses under example.org.']
      : []),
    '',
    ...links.map(({ role, name, href }) => `  ${role.padEnd(12)} ${name.padEnd(18)} ${href}`),
    '',
    `  ${config.smtpUrl ? 'Letters leave through the mail server of SMTP_URL.' : `Letters and their links: ${config.baseUrl}/dev/mail`}`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { SessionData } from 'express-session'
import PostalMime from 'postal-mime'
import { readConfig } from '../../src/config.ts'
import type { Db, Trx } from '../../src/db/connect.ts'
import { startDelivery } from '../../src/jobs/deliver-letters.ts'
import { makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { sweepLetters } from '../../src/jobs/sweep-letters.ts'
import { QUIET_MINUTES } from '../../src/mail/hold.ts'
import { createApp } from '../../src/web/app.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { testDeps } from './app.ts'
import { startMailServer } from './mail-server.ts'
import { NOW } from './moment.ts'
import type { TestDatabase } from './postgres.ts'
import { sessionCookie } from './session-cookie.ts'
import { until } from './until.ts'
import { aVisitor, type Visitor } from './visitor.ts'

export type LetterDesk = Awaited<ReturnType<typeof startLetterDesk>>

/**
 * The whole app with its delivery and a real mail server, and one institute with an organiser: a place where letters
 * are caused by pressing buttons, and read as their readers get them.
 */
export const startLetterDesk = async (database: TestDatabase) => {
  const { db } = database
  const mail = await startMailServer()
  const web = createServer()
  await once(web.listen(0, '127.0.0.1'), 'listening')
  const address = web.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  const deps = testDeps(database)
  const queue = await startQueue({ url: database.url, log: deps.log })
  const transact = makeTransact(db, queue)
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: url, LOG_LEVEL: 'silent' })
  web.on('request', createApp({ ...deps, config, transact }))
  const { words, renderer, log, now, secret } = deps
  const sending = {
    ...{ db, queue, words, renderer, log, now, randomBytes, secret },
    ...{ smtpUrl: mail.url, baseUrl: url },
  }
  const delivery = await startDelivery(sending)
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  let count = 0
  /** Another browser, from another address on the internet, that holds these keys. */
  const browser = async (keys?: Partial<Omit<SessionData, 'cookie'>>): Promise<Visitor> => {
    count += 1
    const from = `203.0.${Math.floor(count / 200)}.${(count % 200) + 1}`
    return aVisitor(url, { from, cookie: keys ? await sessionCookie(db, keys) : '' })
  }
  return {
    db,
    url,
    /** What arrived, for `lettersTo`. */
    mail,
    instituteId,
    organiser,
    browser,
    tess: await browser({ organiserId: organiser.id }),
    change: <T>(work: (trx: Trx, now: Temporal.Instant) => Promise<T>) => transact((trx) => work(trx, NOW)),
    /** Waits until every letter that was written has left. */
    allSent: () => until(async () => (await unsent(db)) === 0, 60),
    /** Lets the quiet period after edits pass, so that everybody hears of them. */
    quietPasses: async () => {
      await sweepLetters({ db, queue, log }, NOW.add({ minutes: QUIET_MINUTES }))
      await until(async () => (await unsent(db)) === 0, 60)
    },
    /** Every letter that arrived: its kind, its reader, and all addresses of this app in both of its texts. */
    received: () => received(db, mail.messages, url),
    /** A circle of its own, with one meeting and as many seats. */
    circle: (capacity = 1) => {
      count += 1
      return aCircle(db, { instituteId, slug: `kring-${count}`, capacity, hosts: [`Stad ${count}`] })
    },
    /** Somebody new in a circle, and the browser that holds their key. */
    person: async (circleId: string, state: 'confirmed' | 'offered' | 'waiting' = 'confirmed') => {
      count += 1
      const person = await aRegistration(
        db,
        { instituteId, circleId },
        { firstName: `Persoon${count}`, state },
      )
      return {
        ...person,
        home: `/participant/${person.id}`,
        own: await browser({ registrationIds: [person.id] }),
      }
    },
    stop: async () => {
      await delivery.stop()
      await queue.stop()
      web.closeAllConnections()
      await once(web.close(), 'close')
      await mail.stop()
    },
  }
}

const unsent = async (db: Db) =>
  (
    await db
      .selectFrom('letter')
      .where('state', 'in', ['written', 'queued', 'sending'])
      .select('id')
      .execute()
  ).length

const received = async (db: Db, messages: { bytes: Buffer; to: string[] }[], url: string) => {
  const letters = await db.selectFrom('letter').select(['message_id', 'kind']).execute()
  const kinds = new Map(letters.map(({ message_id, kind }) => [message_id, kind]))
  return Promise.all(
    messages.map(async ({ bytes, to }) => {
      const { messageId = '', text = '', html = '' } = await PostalMime.parse(bytes)
      const found =
        `${text} ${html.replaceAll('&amp;', '&')}`.match(new RegExp(`${url}[^\\s"<>)]*`, 'g')) ?? []
      return {
        kind: kinds.get(messageId) ?? `unknown ${messageId}`,
        to: to.join(),
        links: [...new Set(found)],
      }
    }),
  )
}

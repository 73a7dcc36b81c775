import type pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import type { Renderer } from '../render/renderer.ts'
import type { Assets } from './assets.ts'

/** All that the pages stand on; made once in server.ts, or by a test. */
export interface Deps {
  config: Config
  db: Db
  /** For the libraries that bring their own SQL: sessions and limits. */
  pool: pg.Pool
  /** Signs session cookies and derives feed keys. */
  secret: string
  /**
   * Runs one piece of work in one transaction and, before it commits, hands the letters it wrote to the queue:
   * fact and letter commit together or not at all. Every POST that changes something goes through here.
   */
  transact: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  /** Has a list of people entered soon, by this process or another; inside the transaction that keeps the list. */
  queueList: (trx: Trx, listId: string) => Promise<void>
  /** Whether the queue of letters can be reached; for /readyz. */
  queueIsReady: () => Promise<boolean>
  words: Record<Language, Translate>
  renderer: Renderer
  assets: Assets
  log: Logger
  now: () => Temporal.Instant
  /** n unpredictable bytes */
  randomBytes: (count: number) => Buffer
}

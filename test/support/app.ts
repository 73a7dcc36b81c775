import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Express } from 'express'
import type pg from 'pg'
import pino from 'pino'
import { readConfig } from '../../src/config.ts'
import type { Db } from '../../src/db/connect.ts'
import { readWords } from '../../src/i18n/words.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { createApp } from '../../src/web/app.ts'
import { loadAssets } from '../../src/web/assets.ts'
import type { Deps } from '../../src/web/deps.ts'
import { NOW } from './moment.ts'

const words = readWords()
const renderer = createRenderer(join(import.meta.dirname, '../../views'))
// Nobody here waits for a file to come over a line.
const assets = await loadAssets(undefined, { effort: 1 })

/** Everything the pages stand on, real but for clock; letters are written and stay in the outbox. */
export const testDeps = (database: { db: Db; pool: pg.Pool }, changes: Partial<Deps> = {}): Deps => ({
  config: readConfig({ NODE_ENV: 'test', BASE_URL: 'http://localhost:3000', LOG_LEVEL: 'silent' }),
  ...database,
  secret: 'a secret of thirty-two characters',
  transact: (work) => database.db.transaction().execute(work),
  // Nobody works off what is queued: a test enters lists itself.
  queueList: async () => {},
  queueIsReady: async () => true,
  words,
  renderer,
  assets,
  log: pino({ level: 'silent' }),
  now: () => NOW,
  randomBytes,
  ...changes,
})

/** The whole app on a test database. */
export const testApp = (database: { db: Db; pool: pg.Pool }, changes: Partial<Deps> = {}): Express =>
  createApp(testDeps(database, changes))

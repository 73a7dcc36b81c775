import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import { connect } from '../../src/db/connect.ts'
import { readWords } from '../../src/i18n/words.ts'
import { startDelivery } from '../../src/jobs/deliver-letters.ts'
import { startQueue } from '../../src/jobs/queue.ts'
import { createRenderer } from '../../src/render/renderer.ts'

// A process that only delivers letters: node test/support/worker.ts, told by DATABASE_URL and SMTP_URL.
const { DATABASE_URL: url, SMTP_URL: smtpUrl } = process.env
if (!url || !smtpUrl) throw new Error('the worker needs DATABASE_URL and SMTP_URL')
const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2))
const { db, close } = connect(url, { maxConnections: 5 })
const queue = await startQueue({ url, log })
const delivery = await startDelivery({
  db,
  queue,
  smtpUrl,
  baseUrl: 'http://localhost:3000',
  words: readWords(),
  renderer: createRenderer(join(import.meta.dirname, '../../views')),
  log,
  now: () => Temporal.Now.instant(),
  randomBytes,
})
console.log('ready')
process.send?.('ready')
process.once('SIGTERM', async () => {
  await delivery.stop()
  await queue.stop()
  await close()
})

import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { connect } from '../../src/db/connect.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { deliveryRound, type Hands } from '../support/delivery-round.ts'
import { killPostgres } from '../support/embedded-process.ts'
import { freshDatabase } from '../support/postgres.ts'
import { removeInstallation } from '../support/test-server.ts'
import { until } from '../support/until.ts'

const LETTERS = Number(process.env.LETTERS ?? 500)
const AWAY_MS = Number(process.env.AWAY ?? 60) * 1000

const proven = async (url: string, what: string, harm: (hands: Hands) => Promise<void>) => {
  const { written, received, ...figures } = await deliveryRound({
    url,
    letters: LETTERS,
    perStream: 5,
    within: 240,
    harm,
  })
  process.stdout.write(`${JSON.stringify({ what, letters: LETTERS, ...figures })}\n`)
  expect(received).toEqual(written)
  expect({ different: figures.different, left: figures.failedOrWaiting }).toEqual({ different: 0, left: 0 })
}

const middle = ({ received }: Hands) => until(() => received() >= LETTERS / 4, 60)

test('the mail server is away for a while: all letters arrive once it is back, none is given up', async () => {
  const { url, drop } = await freshDatabase('outage_proof')
  await proven(url, 'mail server away', async (hands) => {
    await middle(hands)
    await hands.stopMail()
    await pause(AWAY_MS)
    await hands.startMail()
  }).finally(drop)
}, 400_000)

test('the mail server says "not now" to many, 451 and 421: all letters arrive', async () => {
  const { url, drop } = await freshDatabase('outage_proof')
  await proven(url, 'greylisting', async (hands) => {
    await middle(hands)
    hands.answer(...Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 421 : 451)), 250)
  }).finally(drop)
}, 400_000)

test('PostgreSQL is killed in the middle and comes back: all letters arrive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-outage-'))
  await chmod(folder, 0o711)
  const postgres = await startEmbedded({ dataDir: folder, log: () => {} })
  try {
    const { db, close } = connect(postgres.url)
    await migrateToLatest(db)
    await close()
    await proven(postgres.url, 'PostgreSQL killed', async (hands) => {
      await middle(hands)
      await killPostgres(folder)
    })
  } finally {
    await postgres.stop()
    await removeInstallation(folder)
  }
}, 400_000)

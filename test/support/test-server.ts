import { chmod, mkdtemp, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { connect } from '../../src/db/connect.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { findPostmaster, takeOwnerLock } from '../../src/db/embedded-lock.ts'
import { homeOf } from '../../src/db/embedded-place.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'

export interface TestServer {
  /** The template: migrated, empty, and without a connection of its own. */
  url: string
  stop: () => Promise<void>
}

const prefix = 'leerkring-test-'
const abandonedAfterMs = 10 * 60_000

/** Data that may be lost: nothing is flushed to disk. */
export const lossySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  autovacuum: 'off',
}

/** Starts a PostgreSQL of this test run in a temporary folder, with a migrated template; stop() leaves nothing. */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned()
  const dataDir = await mkdtemp(join(tmpdir(), prefix))
  // PostgreSQL's own user must be able to enter, when the tests run as root.
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, log: () => {}, settings: lossySettings })
  const stop = async () => {
    await server.stop()
    await removeInstallation(dataDir)
  }
  try {
    const { db, close } = connect(server.url)
    await migrateToLatest(db).finally(close)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: server.url, stop }
}

/** Removes a dataDir, and the place elsewhere that it may point to. */
export async function removeInstallation(dataDir: string): Promise<void> {
  const home = await homeOf(dataDir)
  await rm(home, { recursive: true, force: true })
  // The folder of all places; it goes with the last of them.
  if (home !== dataDir) await rmdir(dirname(home)).catch(() => {})
  await rm(dataDir, { recursive: true, force: true })
}

/** A run that was ended by kill -9 could not clean up; the next one does it, once nobody holds the lock. */
async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))
  for (const dataDir of names.map((name) => join(tmpdir(), name))) {
    const found = await stat(dataDir).catch(() => null)
    if (!found || found.uid !== process.getuid?.() || Date.now() - found.mtimeMs < abandonedAfterMs) continue
    const home = await homeOf(dataDir)
    const lock = takeOwnerLock(home)
    if (!lock) continue
    const postmaster = await findPostmaster(join(home, 'postgres'))
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT')
    lock.release()
    await removeInstallation(dataDir)
  }
}

import type { Config } from '../config.ts'
import { type Connection, connect } from '../db/connect.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrateToLatest } from '../db/migrate.ts'

export interface OpenDatabase extends Connection {
  /** for libraries that open connections of their own */
  url: string
}

/**
 * The database of the configuration, or our own PostgreSQL in DATA_DIR, brought up to the newest migration.
 * @param log told what happens, one sentence at a time
 */
export const openDatabase = async (
  config: Config,
  log: { info: (text: string) => void; warn: (text: string) => void },
): Promise<OpenDatabase> => {
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: config.dataDir, log: (text) => log.info(text) })
  // The cast-free way to say it: exactly one of the two is there.
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const connection = connect(url, {
    onError: (error) => log.warn(`a database connection was lost: ${error.message}`),
  })
  const close = async () => {
    await connection.close()
    await embedded?.stop()
  }
  try {
    await migrateToLatest(connection.db)
  } catch (error) {
    await close()
    throw error
  }
  return { ...connection, url, close }
}

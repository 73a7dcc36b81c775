import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './connect.ts'

const FOLDER = join(import.meta.dirname, '../../migrations')

/**
 * Brings the database up to the newest migration. Safe with several processes at once: Kysely takes an advisory lock.
 * @returns the names that were applied now
 * @throws the error of the migration that failed, after it was rolled back
 */
export const migrateToLatest = async (db: Db): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

const readMigrations = async (): Promise<Record<string, Migration>> => {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).sort()
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) => [file.slice(0, -3), await import(pathToFileURL(join(FOLDER, file)).href)] as const,
      ),
    ),
  )
}

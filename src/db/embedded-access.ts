import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { findPostmaster } from './embedded-lock.ts'
import type { Place } from './embedded-place.ts'

export interface Access {
  user: string
  password: string
  /** Where it listened last; tried first, so that the address stays the same. */
  port?: number
}

const database = 'leerkring'

/**
 * The address of the PostgreSQL on this data.
 * @returns null while there is none that takes connections with the stored access
 */
export async function urlOfRunning(place: Place, dataDir: string): Promise<string | null> {
  const postmaster = await findPostmaster(place.data)
  if (!postmaster?.isReady) return null
  try {
    const access = { ...(await readAccess(dataDir)), port: postmaster.port }
    const isOurs = await withClient(urlFor(access), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      return rows[0]?.data_directory === place.data
    })
    return isOurs ? urlFor(access) : null
  } catch {
    // Still starting, just stopping, or its owner has not made the database yet: the caller asks again.
    return null
  }
}

/** Makes the database `leerkring` when it is not there yet. */
export async function ensureDatabase(access: Access): Promise<void> {
  await withClient(urlFor(access, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  })
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that falls over meanwhile is reported by the query; unheard, this event would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The address of one database in it. */
export function urlFor(access: Access, name = database): string {
  return `postgres://${access.user}:${access.password}@127.0.0.1:${access.port}/${name}`
}

/** The file, readable by its owner only, that holds the password. */
export function accessFile(dataDir: string): string {
  return join(dataDir, 'postgres-access.json')
}

/** What to connect with. Throws, naming the file, when it got lost. */
export async function readAccess(dataDir: string): Promise<Access> {
  // as: only writeAccess below writes this file, and connecting proves what it says.
  return JSON.parse(await readFile(accessFile(dataDir), 'utf8')) as Access
}

/** Written under another name first: a reader never finds half of it. */
export async function writeAccess(dataDir: string, access: Access): Promise<void> {
  const unfinished = `${accessFile(dataDir)}.new`
  await rm(unfinished, { force: true })
  await writeFile(unfinished, `${JSON.stringify(access)}\n`, { mode: 0o600 })
  // Root may start what an ordinary user began: that user must be able to read it afterwards.
  const { uid, gid } = await stat(dataDir)
  if (process.getuid?.() === 0) await chown(unfinished, uid, gid)
  await rename(unfinished, accessFile(dataDir))
}

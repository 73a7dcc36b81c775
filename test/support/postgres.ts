import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { Client, type Pool } from 'pg'
import { connect, type Db } from '../../src/db/connect.ts'

export interface TestDatabase {
  db: Db
  pool: Pool
  url: string
}

/**
 * Called at the top of a `.db.test.ts` file: gives its tests an empty, migrated database, emptied before each of them.
 * The worker keeps its database over several files, so nothing may be left connected to it.
 * @returns a function to call inside tests and hooks, not at the top of the file
 */
export function useDatabase(): () => TestDatabase {
  let current: (TestDatabase & { close: () => Promise<void>; empty: string }) | undefined
  beforeAll(async () => {
    const url = await clone(`worker_${process.env.JEST_WORKER_ID ?? '1'}`, { isNew: false })
    const connection = connect(url)
    current = { ...connection, url, empty: await statementToEmpty(connection.pool) }
    // What the file before left would be delivered as soon as this one starts to deliver.
    await current.pool.query(current.empty)
    // The first file to ask waits for the server to start and migrate, on a busy machine too.
  }, 60_000)
  beforeEach(async () => {
    await current?.pool.query(current.empty)
  })
  afterAll(async () => {
    await current?.close()
  })
  return () => {
    if (!current) throw new Error('useDatabase() gives its database inside tests and hooks only.')
    return { db: current.db, pool: current.pool, url: current.url }
  }
}

/**
 * An extra empty, migrated database, for tests that start processes of the app. An older one of that name is dropped.
 * @param name lower-case letters, digits and underscores
 * @returns its address, and `drop`, which also ends what is still connected
 */
export async function freshDatabase(name: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const ownName = `${name}_${process.env.JEST_WORKER_ID ?? '1'}`
  const url = await clone(ownName, { isNew: true })
  return { url, drop: () => administer((client) => drop(client, ownName)) }
}

async function clone(name: string, { isNew }: { isNew: boolean }): Promise<string> {
  const template = await templateUrl()
  await administer(async (client) => {
    if (isNew) await drop(client, name)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    const source = client.escapeIdentifier(template.pathname.slice(1))
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)} template ${source}`)
  })
  return addressOf(template, name)
}

async function drop(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
}

async function administer(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: addressOf(await templateUrl(), 'postgres') })
  await client.connect()
  await work(client).finally(() => client.end())
}

async function templateUrl(): Promise<URL> {
  const door = process.env.LEERKRING_TEST_POSTGRES
  if (!door)
    throw new Error('No test PostgreSQL: run this through jest, which calls test/support/global-setup.ts.')
  const answer = await fetch(door)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The test PostgreSQL did not start:\n${text}`)
  return new URL(text)
}

function addressOf(server: URL, name: string): string {
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}

/**
 * For all tables: what was migrated stays, what was written goes, counters start again. Deleting without looking at what
 * refers to what: a truncate makes new files for every table, which takes twenty times as long when they are nearly empty.
 */
async function statementToEmpty(pool: Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' and tablename not like 'kysely_migration%'`,
  )
  const { rows: counters } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public'`,
  )
  return [
    'begin',
    'set local session_replication_role = replica',
    ...tables.map(({ name }) => `delete from ${name}`),
    ...counters.map(({ name }) => `select setval('${name}', 1, false)`),
    'commit',
  ].join('; ')
}

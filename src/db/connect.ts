import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'
import { prepareStatements } from './statements.ts'

export type Db = Kysely<Database>
/** A function that takes Trx may only be called inside a transaction: the type says so. */
export type Trx = Transaction<Database>

export interface Connection {
  db: Db
  pool: pg.Pool
  close: () => Promise<void>
}

export interface ConnectOptions {
  /** Connections at most; PostgreSQL's default limit is 100 for all processes together. */
  maxConnections?: number
  /** Off behind pgbouncer in transaction mode, which cannot keep prepared statements. */
  namedStatements?: boolean
  /** Told of a broken idle connection; without a listener the process would end when PostgreSQL restarts. */
  onError?: (error: Error) => void
  /** Told of every statement, for tests that count them. */
  onQuery?: (text: string) => void
}

/** Opens a pool with this project's notation of dates: `date` stays '2027-03-30', `timestamptz` becomes an Instant. */
export const connect = (url: string, options: ConnectOptions = {}): Connection => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    // Covers waiting for a free connection as well: a hundred people at once for one circle stand in line, and are not refused.
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: { getTypeParser: parserFor },
  })
  pool.on('error', options.onError ?? (() => undefined))
  // A connection that is lent out reports its loss here too; the query that used it fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  prepareStatements(pool, options.namedStatements !== false)
  const onQuery = options.onQuery
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery ? { log: (event) => onQuery(event.query.sql) } : {}),
  })
  return { db, pool, close: () => db.destroy() }
}

const asIs = (value: string) => value
const asInstant = (value: string) =>
  Temporal.Instant.from(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
const asNumber = (value: string) => Number(value)

// pg turns `date` into local midnight, which in Amsterdam is the day before in UTC; its `bigint` is a string.
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, asIs],
  [pg.types.builtins.TIME, (value) => value.slice(0, 5)],
  [pg.types.builtins.TIMESTAMPTZ, asInstant],
  [pg.types.builtins.INT8, asNumber],
])

// The cast: pg's typing of getTypeParser is overloaded per format and cannot be met by one function.
const parserFor = ((oid: number, format?: 'text' | 'binary') =>
  parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

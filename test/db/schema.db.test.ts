import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useDatabase } from '../support/postgres.ts'
import { readTree } from '../support/source-tree.ts'

const database = useDatabase()

// Which column types may stand behind a written type.
const FITS: [RegExp, string[]][] = [
  [/^(?:Generated<)?boolean/, ['bool']],
  [/^(?:Generated<)?number|ColumnType<number/, ['int4', 'int8']],
  [/Moment|Temporal\.Instant/, ['timestamptz']],
  [/^Date/, ['timestamp']],
  [/^Buffer/, ['bytea']],
  [/^Json|^JSON|LinkRequest\[\]/, ['jsonb', 'json']],
  [/^Day/, ['date']],
  [/^WallTime/, ['time']],
]

interface Column {
  type: string
  isNullable: boolean
  mayBeLeftOut: boolean
}

const writtenTables = () => {
  const files = readTree('src/db', '.ts').filter((file) => /schema\.ts$|-tables\.ts$/.test(file.path))
  const text = files.map((file) => file.text).join('\n')
  const interfaces = new Map(
    [...text.matchAll(/export interface (\w+Table) \{([\s\S]*?)\n\}/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  )
  // The database, and the groups of tables that it extends.
  const named = [...text.matchAll(/export interface (?:Database|\w+Tables)\b[^{]*\{([\s\S]*?)\n\}/g)]
  return new Map(
    [
      ...named
        .map((found) => found[1] ?? '')
        .join('\n')
        .matchAll(/^ {2}(\w+): (\w+)$/gm),
    ].map((found) => [found[1] ?? '', columnsOf(interfaces.get(found[2] ?? '') ?? '')]),
  )
}

const columnsOf = (body: string): Map<string, Column> =>
  new Map(
    [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map((found) => {
      const type = found[2] ?? ''
      return [
        found[1] ?? '',
        {
          type,
          isNullable: /\| null/.test(type),
          mayBeLeftOut: /Generated<|^Id$|\| undefined|WithDefault|never, never/.test(type),
        },
      ]
    }),
  )

test('what is written in schema.ts is what the migrations make', async () => {
  const { rows } = await sql<{
    table: string
    column: string
    type: string
    nullable: boolean
    hasDefault: boolean
  }>`
    select c.table_name as table, c.column_name as column, c.udt_name as type, c.is_nullable = 'YES' as nullable,
      c.column_default is not null or c.is_identity = 'YES' or c.is_generated = 'ALWAYS' as "hasDefault"
    from information_schema.columns c
    where c.table_schema = 'public' and c.table_name not like 'kysely_%'
    order by 1, c.ordinal_position`.execute(database().db)
  const written = writtenTables()
  const faults = rows.flatMap((row) => {
    const column = written.get(row.table)?.get(row.column)
    if (!column) return [`${row.table}.${row.column} is not written`]
    const allowed = FITS.find(([pattern]) => pattern.test(column.type))?.[1] ?? ['text', 'varchar', 'uuid']
    return [
      ...(allowed.includes(row.type)
        ? []
        : [`${row.table}.${row.column} is ${row.type}, written as ${column.type}`]),
      ...(row.nullable === column.isNullable ? [] : [`${row.table}.${row.column}: may it be null?`]),
      ...(row.hasDefault === column.mayBeLeftOut ? [] : [`${row.table}.${row.column}: has it a default?`]),
    ]
  })
  const made = new Set(rows.map((row) => `${row.table}.${row.column}`))
  const missing = [...written]
    .flatMap(([table, columns]) => [...columns.keys()].map((column) => `${table}.${column}`))
    .filter((name) => !made.has(name))
  expect([...faults, ...missing.map((name) => `${name} is written but not made`)]).toEqual([])
  expect(written.size).toBeGreaterThan(15)
})

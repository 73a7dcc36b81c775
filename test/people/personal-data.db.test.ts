import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { readWords } from '../../src/i18n/words.ts'
import { personalFields } from '../../src/people/personal-data.ts'
import { privacyRow } from '../../src/web/visitor/privacy/pages.ts'
import { useDatabase } from '../support/postgres.ts'
import { ROOT } from '../support/source-tree.ts'

const database = useDatabase()

// Keys and moments say nothing of a person by themselves; they belong to the registration as a whole. What is sought is
// what other columns of the row say.
const SAYS_NOTHING = /[._]id$|_at$|\.arrival$|sought$/

test('everything that is kept of people who register stands in the table that they can read', async () => {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' and table_name in ('person', 'registration', 'registration_answers', 'registration_needs')
    order by 1`.execute(database().db)
  const named = new Set(personalFields.flatMap(({ keptIn }) => keptIn))
  const unnamed = rows.map(({ column }) => column).filter((column) => !named.has(column))
  expect(unnamed.filter((column) => !SAYS_NOTHING.test(column))).toEqual([])
})

test('the table names nothing that is not there', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns where table_schema = 'public'
    union select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'`.execute(
    database().db,
  )
  const there = new Set(rows.map(({ name }) => name))
  expect(personalFields.flatMap(({ keptIn }) => keptIn).filter((name) => !there.has(name))).toEqual([])
})

test('the document about privacy has the same rows as the page', () => {
  const text = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8')
  const t = readWords().en
  const missing = personalFields
    .map((field) => Object.values(privacyRow(field, t)).join(' | '))
    .filter((row) => !text.includes(`| ${row} |`))
  expect(missing).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { reversals } from '../../../src/web/undo/reversals.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'
import { routesOf } from '../../support/routes.ts'

// docs/undo.md says of every button how what it does is taken back.

const database = useDatabase()
const text = readFileSync(join(import.meta.dirname, '../../../docs/undo.md'), 'utf8')
const entries = [...text.matchAll(/^\| `(\/\S+)` \| ([^|]+?) \| ([^|]+?) \|$/gm)].map(
  ([, path = '', how = '', words = '']) => ({ path, how, words }),
)

test('every button of the app stands in the inventory once, and no other', () => {
  const posts = routesOf(testApp(database())).flatMap(({ method, path }) => (method === 'POST' ? [path] : []))
  expect(entries.map(({ path }) => path).sort()).toEqual(posts.sort())
})

test('each says how it is taken back, and every kind of deed has its button', () => {
  const kinds = entries.flatMap(({ how }) => (how.includes('undo: ') ? [how.replace(/^.*undo: /, '')] : []))
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(reversals).sort())
  const others = entries.filter(({ how }) => !how.includes('undo: ')).map(({ how }) => how)
  expect([...new Set(others)].sort()).toEqual(['asked', 'harmless', 'mail', 'there'])
})

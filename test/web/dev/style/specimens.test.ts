import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { everyExample } from '../../../../src/web/dev/style/examples/every-example.ts'
import { shownGroups, shownParts } from '../../../../src/web/dev/style/specimens.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const { nl } = readWords()
const examples = everyExample(nl)

/** Everything that stands in the examples as 'property=value', nothing and empty lists too. */
const seen = new Set<string>()
const look = (part: unknown): void => {
  if (Array.isArray(part)) for (const one of part) look(one)
  else if (typeof part === 'object' && part !== null)
    for (const [key, value] of Object.entries(part)) {
      if (typeof value !== 'object' || value === null) seen.add(`${key}=${String(value)}`)
      if (value !== null) seen.add(`${key}=something`)
      look(value)
    }
}
look(Object.values(examples))

// What a phone shows as its keyboard is not seen on a page; a page of an error is a whole page and no part.
const UNSEEN = /^ {2}inputMode.*$|^export interface ErrorMessagePage[\s\S]*?^}/gm

const types = ['parts.ts', 'form-parts.ts', 'menu-parts.ts', 'task-list.ts', 'news-entry.ts']
  .map((file) => readFileSync(join(ROOT, 'src/web', file), 'utf8').replaceAll(UNSEEN, ''))
  .flatMap((text) => text.match(/^export interface[\s\S]*?^}/gm) ?? [])
  .join('\n')

/** What the types of the parts say that a property can be: 'state' → 'done', 'now', … */
const unions = [...types.matchAll(/^ {2,4}(\w+): ((?:'\w+'(?: \| )?)+|boolean)/gm)].flatMap(
  ([, key, union]) =>
    (union === 'boolean'
      ? ['true', 'false']
      : [...(union ?? '').matchAll(/'(\w+)'/g)].map(([, one]) => one)
    ).map((value) => `${key}=${value}`),
)

describe('the page of all parts', () => {
  test('shows every partial, or is known to be a piece of another', () => {
    const partials = readdirSync(join(ROOT, 'views/partials'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => file.slice(0, -'.hbs'.length))
    const shown = shownGroups(nl).flatMap(({ parts }) => parts.map(({ name }) => name))
    expect(shown.toSorted()).toEqual(shownParts(partials).toSorted())
  })

  test('shows every state that the types of the parts know', () => {
    expect(unions.length).toBeGreaterThan(20)
    expect([...new Set(unions)].filter((state) => !seen.has(state))).toEqual([])
  })

  test('shows what may be left out both there and left out', () => {
    const optional = [...types.matchAll(/^ {2,4}(\w+): [^\n]*\| null$/gm)].map(([, key]) => key ?? '')
    expect(optional.length).toBeGreaterThan(25)
    expect(optional.filter((key) => !seen.has(`${key}=null`) || !seen.has(`${key}=something`))).toEqual([])
  })

  test('gives no two parts the same id', () => {
    const ids: string[] = []
    const gather = (part: unknown, key = ''): void => {
      if (key === 'id' && typeof part === 'string') ids.push(part)
      if (typeof part === 'object' && part !== null)
        for (const [name, value] of Object.entries(part)) gather(value, name)
    }
    gather(shownGroups(nl))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
})

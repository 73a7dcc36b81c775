import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ROOT, readTree } from './support/source-tree.ts'

const source = readTree('src', '.ts')
const code = [...source, ...readTree('views', '.hbs')].map((file) => file.text).join('\n')

type Words = { [key: string]: string | string[] | Words }

const wordsOf = (language: string) =>
  readTree(`src/i18n/${language}`, '.json').flatMap((file) => {
    const area = file.path.replace(/^.*\/|\.json$/g, '')
    return [...flat(JSON.parse(file.text) as Words)].map(([key, text]) => [`${area}:${key}`, text] as const)
  })

function* flat(words: Words, prefix = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [prefix + key, value]
    else if (Array.isArray(value))
      for (const [at, text] of value.entries()) yield [`${prefix}${key}.${at}`, text]
    else yield* flat(value, `${prefix}${key}.`)
  }
}

// English has one form of address: test/i18n/form-of-address.test.ts holds the two of Dutch together.
const spokenAs = (key: string) => key.replace(/_u(_one|_other)?$/, '$1')

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1]).sort()

describe('what belongs together stays together', () => {
  test('every Dutch text has its English one, with the same placeholders', () => {
    const [nl, en] = [wordsOf('nl'), wordsOf('en')]
    const spoken = nl.map(([key]) => key).filter((key) => spokenAs(key) === key)
    expect(en.map(([key]) => key).sort()).toEqual(spoken.sort())
    const english = new Map<string, string>(en)
    const differ = nl.filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(spokenAs(key)) ?? '').join(),
    )
    // Singular may name its number in words where the plural counts.
    expect(differ.map(([key]) => key).filter((key) => !key.endsWith('_one'))).toEqual([])
  })

  test('every key that the code names has words', () => {
    const known = new Set(wordsOf('nl').map(([key]) => key.replace(/(_u)?(_(one|other))?$/, '')))
    const named = [...code.matchAll(/\bt\(\s*'([a-z][\w-]*:[\w.-]+)'/gi)].map((found) => found[1] ?? '')
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([])
    expect(named.length).toBeGreaterThan(50)
  })

  test('every view has its place in Views and every entry of Views its file', () => {
    const files = readTree('views', '.hbs')
      .map((file) => file.path.replace(/^views\/|\.hbs$/g, ''))
      .filter((name) => !/^(partials|layouts|mail)\//.test(name))
    const declared = source
      .filter((file) => /^src\/web\/(.*\/)?views\.ts$/.test(file.path))
      .flatMap((file) =>
        [...file.text.matchAll(/^ {2}'([a-z-]+(?:\/[a-z-]+)+)': /gm)].map((found) => found[1] ?? ''),
      )
    expect([...new Set(declared)].sort()).toEqual(files.sort())
  })

  test('every kind of letter has words in both languages', () => {
    const kinds = [
      ...readFileSync(join(ROOT, 'src/mail/letter-kinds.ts'), 'utf8').matchAll(
        /^ {2}(\w+): (?:\{|MeetingFacts)/gm,
      ),
    ].map((found) => found[1])
    const known = new Set(
      wordsOf('nl')
        .filter(([key]) => key.startsWith('letters:'))
        .map(([key]) => key.split(/[:.]/)[1]),
    )
    expect(kinds.filter((kind) => !known.has(kind ?? ''))).toEqual([])
  })

  test('every variable of the configuration stands in .env.example, and none more', () => {
    const declared = [
      ...readFileSync(join(ROOT, 'src/config.ts'), 'utf8').matchAll(/^ {2}([A-Z_]+): (?:z|url|yesNo)/gm),
    ].map((found) => found[1])
    const example = [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(
      (found) => found[1],
    )
    expect([...new Set(example)].sort()).toEqual(declared.sort())
  })

  test('every test stands at the path of what it tests', () => {
    const folders = new Set(source.map((file) => file.path.split('/').slice(1, -1).join('/')))
    const strays = readTree('test', '.test.ts')
      .map((file) => file.path.split('/').slice(1, -1).join('/'))
      .filter(
        (folder) =>
          folder !== '' && !/^(cases|journeys|proof|scripts|bench)/.test(folder) && !folders.has(folder),
      )
    expect([...new Set(strays)]).toEqual([])
  })

  test('every domain folder is tested', () => {
    const domains = [
      ...new Set(
        source.filter((file) => file.path.split('/').length > 2).map((file) => file.path.split('/')[1]),
      ),
    ]
    expect(
      domains.filter((domain) => domain !== 'i18n' && !existsSync(join(ROOT, 'test', domain ?? ''))),
    ).toEqual([])
  })
})

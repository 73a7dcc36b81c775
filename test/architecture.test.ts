import { describe, expect, test } from '@jest/globals'
import { cycles, folderOf, importFaults } from './support/import-rules.ts'
import { readTree, type SourceFile } from './support/source-tree.ts'

const source = readTree('src', '.ts')
const views = readTree('views', '.hbs')
const look = ['.css', '.js'].flatMap((kind) => readTree('views', kind))
const all = [
  ...source,
  ...readTree('migrations', '.ts'),
  ...readTree('scripts', '.ts'),
  ...readTree('test', '.ts'),
]

describe('the house', () => {
  test('lets every folder import only what the table allows', () => {
    expect(importFaults(source)).toEqual([])
  })

  test('sees an import that the table forbids', () => {
    const upwards: SourceFile = {
      path: 'src/circle/x.ts',
      text: '',
      imports: ['src/web/app.ts', 'src/people/y.ts'],
      lines: 1,
    }
    expect(importFaults([upwards])).toEqual(['src/circle/x.ts imports src/web/app.ts'])
  })

  test('has no cycle between files', () => {
    expect(cycles(new Map(source.map((file) => [file.path, file.imports])))).toEqual([])
  })

  test('has no cycle between folders', () => {
    const edges = new Map<string, string[]>()
    for (const file of source) {
      const from = folderOf(file.path)
      const to = file.imports.map(folderOf).filter((folder) => folder !== from)
      edges.set(from, [...new Set([...(edges.get(from) ?? []), ...to])])
    }
    expect(cycles(edges)).toEqual([])
  })

  test('sees a cycle', () => {
    expect(
      cycles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a → b → c → a'])
  })

  test('has no folder that means nothing', () => {
    const banned = /(^|\/)(utils?|helpers?|common|shared|lib|core|services?|managers?|misc)(\/|\.|-|$)/
    expect(source.map((file) => file.path.slice('src/'.length)).filter((path) => banned.test(path))).toEqual(
      [],
    )
  })

  test('reads the environment in server.ts, cli.ts and scripts only', () => {
    const reads = source.filter((file) => /process\.env/.test(file.text)).map((file) => file.path)
    expect(reads.filter((path) => !['src/server.ts', 'src/cli.ts'].includes(path))).toEqual([])
  })

  test('writes unescaped text in layouts only', () => {
    expect(
      views.filter((file) => file.text.includes('{{{') && !file.path.startsWith('views/layouts/')),
    ).toEqual([])
    expect(views.filter((file) => /\{\{\s*&/.test(file.text)).map((file) => file.path)).toEqual([])
  })

  test('builds calendars in one module', () => {
    const users = source.filter((file) => /from 'ical-generator'/.test(file.text)).map((file) => file.path)
    expect(users).toEqual(['src/invitation/icalendar.ts'])
  })

  test('keeps files small: a median of at most 90 lines, none over 250', () => {
    const lengths = source.map((file) => file.lines).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90)
    expect(
      [...all, ...views, ...look]
        .filter((file) => file.lines > 250)
        .map((file) => `${file.path} ${file.lines}`),
    ).toEqual([])
  })

  test('explains every exported rule', () => {
    const silent = source.flatMap((file) =>
      [...file.text.matchAll(/(^|\n)([^\n]*)\nexport (?:const|function|class) (\w+)/g)]
        .filter(([, , before]) => !before?.trim().endsWith('*/'))
        .map(([, , , name]) => `${file.path} ${name}`),
    )
    expect(silent).toEqual([])
  })

  test('leaves no default export, enum or mark behind', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].map((mark) => `\\b${mark}\\b`).join('|'))
    expect(
      source
        .filter((file) => /^export default|^(export )?(const )?enum /m.test(file.text))
        .map((file) => file.path),
    ).toEqual([])
    expect(all.filter((file) => marks.test(file.text)).map((file) => file.path)).toEqual([])
  })

  test('lets migrations stand alone', () => {
    expect(readTree('migrations', '.ts').flatMap((file) => file.imports)).toEqual([])
  })
})

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoFile } from '../exchange/demo-file.ts'
import { freshDatabase } from '../support/postgres.ts'
import { ROOT } from '../support/source-tree.ts'

const SLUG = 'slim-samenwerken-in-regionale-netwerken'
const DEMO = join(ROOT, 'src/exchange/demo-circle.json')

let database: { url: string; drop: () => Promise<void> }
let folder = ''

beforeAll(async () => {
  database = await freshDatabase('commands')
  folder = await mkdtemp(join(tmpdir(), 'leerkring-commands-'))
  expect(
    await run('institute', 'add', 'platform', '--name', 'Platform', '--sender', 'kring@example.org'),
  ).toMatchObject({ code: 0 })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})

test('mail pause and mail resume, of one institute and of all', async () => {
  const said = async (...args: string[]) => (await run('mail', ...args)).errors.join()
  expect(await said('pause', '--institute', 'platform')).toBe('No more letters leave, until: mail resume')
  expect(await said('pause')).toBe('No more letters leave, until: mail resume')
  expect(await said('pause')).toBe('This was paused already.')
  expect(await said('resume')).toBe('Letters leave again, the first within a minute.')
  expect(await said('resume')).toBe('Nothing was paused.')
  expect(await said('resume', '--institute', 'platform')).toBe(
    'Letters leave again, the first within a minute.',
  )
})

interface Answer {
  code: number
  out: string
  errors: string[]
}

const run = (...args: string[]) =>
  new Promise<Answer>((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url, NODE_OPTIONS: '' }
    execFile(
      'node',
      ['--disable-warning=ExperimentalWarning', 'src/cli.ts', ...args],
      { cwd: ROOT, env, timeout: 20_000 },
      (error, out, said) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : 0,
          out,
          errors: said.split('\n').filter(Boolean),
        }),
    )
  })

const fileOf = async (name: string, json: unknown) => {
  const path = join(folder, name)
  await writeFile(path, typeof json === 'string' ? json : JSON.stringify(json))
  return path
}

describe('the command line', () => {
  test('takes a circle in, naming what it leaves out, and gives it back the same twice over', async () => {
    const first = await run('import', DEMO)
    expect(first).toMatchObject({ code: 0 })
    expect(first.errors).toContain('datePolls is not known yet and was left out')
    expect(JSON.parse(first.out).slug).toBe(SLUG)
    const exported = await run('export', SLUG)
    expect(await run('import', await fileOf('again.json', exported.out))).toMatchObject({
      code: 0,
      errors: [],
    })
    expect((await run('export', SLUG)).out).toBe(exported.out)
  })

  test('names each fault of a broken file with its path and takes nothing of it', async () => {
    const broken = demoFile()
    broken.circle.slug = 'broken'
    broken.meetings[2].start = '25:10'
    expect(await run('import', await fileOf('broken.json', broken))).toEqual({
      code: 1,
      out: '',
      errors: ['meetings[2].start: "25:10" is no time'],
    })
    expect(await run('export', 'broken')).toEqual({
      code: 1,
      out: '',
      errors: ['slug: there is no circle named "broken"'],
    })
    expect((await run('import', await fileOf('half.json', '{"circle":'))).errors[0]).toMatch(
      /half\.json: this is no JSON/,
    )
    expect((await run('import', join(folder, 'nowhere.json'))).errors[0]).toMatch(/this file cannot be read/)
  })

  test('writes the agenda of a meeting in five formats', async () => {
    await run('import', DEMO)
    const agenda = JSON.parse((await run('agenda', SLUG, '2')).out)
    expect(agenda.items[3]).toEqual({
      id: 'm-2-a04',
      kind: 'intervision',
      pillar: 'intervision',
      title: 'Intervisie op de aanpak',
      start: '13:15',
      end: '14:15',
      minutes: 60,
      leads: ['Eva Begeleider'],
      place: '',
      text: [],
      news: [],
      links: [],
      standing: null,
      stretches: [],
    })
    expect((await run('agenda', SLUG, '2', '--format', 'text')).out).toContain('13.15  Intervisie')
    expect((await run('agenda', SLUG, '2', '--format', 'html', '--language', 'en')).out).toContain(
      '<html lang="en">',
    )
    expect((await run('agenda', SLUG, '2', '--format', 'ics')).out).toContain(
      'DTSTART;TZID=Europe/Amsterdam:20261210T120000',
    )
    const path = join(folder, 'agenda.docx')
    expect(await run('agenda', SLUG, '2', '--format', 'docx', '--out', path)).toMatchObject({ code: 0 })
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
  })

  test('lets an organiser in once, and says no in words', async () => {
    const add = () => run('organiser', 'add', 'Eva@example.org', '--name', 'Eva', '--role', 'reader')
    expect(await add()).toEqual({
      code: 0,
      out: '{"email":"eva@example.org","name":"Eva","role":"reader"}\n',
      errors: [],
    })
    expect(await add()).toEqual({
      code: 1,
      out: '',
      errors: ['email: eva@example.org organises for this institute already'],
    })
    expect((await run('organiser', 'add', 'nobody')).errors).toEqual(['EMAIL: "nobody" is no mail address'])
    expect((await run('organiser', 'add', 'a@example.org', '--institute', 'none')).errors).toEqual([
      'institute: there is none with the short name "none"',
    ])
  })

  test('gives an institute its own colours and nothing else', async () => {
    expect(
      await run('institute', 'theme', 'platform', await fileOf('theme.json', { accent: '#aa0000' })),
    ).toMatchObject({ code: 0 })
    expect(
      (await run('institute', 'theme', 'platform', await fileOf('bad.json', { accent: 'red' }))).errors,
    ).toEqual(['accent: "red" is no colour such as #0b5563'])
  })

  test('shows what there is when it does not understand', async () => {
    const { code, errors } = await run('dance')
    expect([code, errors[0]]).toEqual([1, 'npm run leerkring -- <command>'])
  })
})

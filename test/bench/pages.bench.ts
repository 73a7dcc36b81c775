import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../src/db/embedded.ts'
import { ask } from '../support/embedded-process.ts'
import { removeInstallation } from '../support/test-server.ts'
import { fill, MEASURED, organiserCookies } from './bench-data.ts'
import { type BenchServer, load, type Round, startServerOf, statementsOf } from './load.ts'

// The two pages that are opened most, beside the least that express can do (hello) and the least that a page of that
// size from a database can cost (floor), in one run: ratios are kept, figures depend on the machine.

const ROUNDS = Number(process.env.ROUNDS ?? 7)
const SECONDS = Number(process.env.SECONDS ?? 2)
const WARM_UP_SECONDS = 8
const FEW = 20
const MANY = 20_000
const PUBLIC = `/kringen/${MEASURED}`
const ORGANISER = `/organiser/circles/${MEASURED}`

interface Contender {
  name: string
  server: BenchServer
  path: string
  cookie?: string
  rounds: Round[]
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const folder = await mkdtemp(join(tmpdir(), 'leerkring-bench-'))
await chmod(folder, 0o711)
const postgres = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
const servers: BenchServer[] = []
const started = async (...args: Parameters<typeof startServerOf>) => {
  const server = await startServerOf(...args)
  servers.push(server)
  return server
}

const databaseOf = async (name: string, circles: number) => {
  await ask(postgres.url, `create database ${name}`)
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  await fill(url.href, circles)
  return url.href
}

const appOn = (databaseUrl: string) =>
  started('app', {
    DATABASE_URL: databaseUrl,
    DEMO: 'off',
    SESSION_SECRET: 'a secret that all servers of a run share',
    ...(process.env.PROFILE ? { PROFILE: process.env.PROFILE } : {}),
  })

try {
  const [few, many] = [await databaseOf('few', FEW), await databaseOf('many', MANY)]
  const [appOfFew, appOfMany] = [await appOn(few), await appOn(many)]
  const cookies = [await organiserCookies(few, appOfFew.url), await organiserCookies(many, appOfMany.url)]
  const sizeOf = async (path: string) => {
    const answer = await fetch(appOfFew.url + path, { headers: { cookie: cookies[0] ?? '' } })
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
    return (await answer.arrayBuffer()).byteLength
  }
  const floorOf = async (path: string) =>
    started('floor', { DATABASE_URL: few, VIEW_BYTES: `${await sizeOf(path)}` })
  const contenders: Contender[] = [
    { name: 'hello', server: await started('hello'), path: '/' },
    { name: 'floor of public', server: await floorOf(PUBLIC), path: '/' },
    { name: 'public', server: appOfFew, path: PUBLIC },
    { name: 'public of many', server: appOfMany, path: PUBLIC },
    { name: 'floor of organiser', server: await floorOf(ORGANISER), path: '/' },
    { name: 'organiser', server: appOfFew, path: ORGANISER, cookie: cookies[0] ?? '' },
    { name: 'organiser of many', server: appOfMany, path: ORGANISER, cookie: cookies[1] ?? '' },
  ].map((contender) => ({ ...contender, rounds: [] }))
  // Until the code is as fast as it gets: a page has far more of it than hello.
  for (const contender of contenders) await load(contender.server, { ...contender, seconds: WARM_UP_SECONDS })
  // Turn by turn, so that whatever else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of contenders)
      contender.rounds.push(await load(contender.server, { ...contender, seconds: SECONDS }))
  const fitting = report(contenders, {
    public: await statementsOf(appOfMany, PUBLIC),
    organiser: await statementsOf(appOfMany, ORGANISER, cookies[1]),
    publicBytes: await sizeOf(PUBLIC),
    organiserBytes: await sizeOf(ORGANISER),
  })
  process.exitCode = fitting ? 0 : 1
} finally {
  for (const server of servers) server.stop()
  await postgres.stop()
  await removeInstallation(folder)
}

/** Prints figures and bounds. @returns whether all bounds hold */
function report(contenders: Contender[], counts: Record<string, number>): boolean {
  const of = (name: string, figure: keyof Round) =>
    median((contenders.find((one) => one.name === name)?.rounds ?? []).map((round) => round[figure]))
  // Of rounds that stand beside each other, so that a slow moment of the machine falls out.
  const ratio = (name: string, to: string, figure: keyof Round) => {
    const [above, below] = [name, to].map(
      (wanted) => contenders.find((one) => one.name === wanted)?.rounds ?? [],
    )
    return median((above ?? []).map((round, at) => round[figure] / (below?.[at]?.[figure] ?? Number.NaN)))
  }
  console.log(
    `\n32 clients, medians of ${ROUNDS} rounds of ${SECONDS} s, turn by turn; Node ${process.version}`,
  )
  console.table(
    Object.fromEntries(
      contenders.map(({ name }) => [
        name,
        {
          'requests/s': Math.round(of(name, 'perSecond')),
          'p50 ms': of(name, 'p50'),
          'p99 ms': of(name, 'p99'),
          'CPU µs/request': Math.round(of(name, 'cpuPerRequest')),
        },
      ]),
    ),
  )
  const bounds = ['public', 'organiser'].flatMap((page) => [
    { bound: `${page}: SQL statements`, is: counts[page] ?? Number.NaN, atMost: 3 },
    { bound: `${page}: CPU, times hello`, is: ratio(page, 'hello', 'cpuPerRequest'), atMost: 7 },
    {
      bound: `${page}: requests/s, share of the floor`,
      is: ratio(page, `floor of ${page}`, 'perSecond'),
      atLeast: 0.6,
    },
    {
      bound: `${page}: requests/s with ${MANY} circles, share of with ${FEW}`,
      is: ratio(`${page} of many`, page, 'perSecond'),
      atLeast: 0.9,
    },
  ])
  const judged = bounds.map(({ bound, is, atMost, atLeast }) => ({
    bound,
    is: Number(is.toFixed(2)),
    wanted: atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`,
    verdict: (atMost === undefined ? is >= (atLeast ?? 0) : is <= atMost) ? 'pass' : 'FAIL',
  }))
  console.table(judged)
  console.log(`bytes: public ${counts.publicBytes}, organiser ${counts.organiserBytes}`)
  return judged.every(({ verdict }) => verdict === 'pass')
}

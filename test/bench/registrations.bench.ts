import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../src/db/connect.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { anInstitute } from '../factories/circle.ts'
import { removeInstallation } from '../support/test-server.ts'
import { type BenchServer, startServerOf } from './load.ts'
import { type Form, formsForApp, formsForFloor, someCircles } from './registration-forms.ts'

// Five hundred people send their form for twenty circles at the same moment, to two processes, beside the least that
// the same can cost: one insert of the same row by express and pg. Ratios are kept, figures depend on the machine.

const ROUNDS = Number(process.env.ROUNDS ?? 3)
const PEOPLE = 500
const CIRCLES = 20
const WARM_UP = 100

interface Round {
  perSecond: number
  p99: number
  statements: number
  cpuMs: number
}

const folder = await mkdtemp(join(tmpdir(), 'leerkring-bench-'))
await chmod(folder, 0o711)
const postgres = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
const servers: BenchServer[] = []
const { db, close } = connect(postgres.url, { maxConnections: 4 })

const twoOf = async (kind: 'app' | 'insert') => {
  const env = {
    DATABASE_URL: postgres.url,
    DEMO: 'off',
    JOBS: 'off',
    SESSION_SECRET: 'a secret that both servers of a run share',
  }
  const two = [await startServerOf(kind, env), await startServerOf(kind, env)]
  servers.push(...two)
  return two
}

try {
  await migrateToLatest(db)
  const { id: instituteId } = await anInstitute(db)
  const [apps, floor] = [await twoOf('app'), await twoOf('insert')]
  const rounds: { app: Round; floor: Round }[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    // The first round is for the code to become as fast as it gets.
    const people = round === 0 ? WARM_UP : PEOPLE
    const circles = await someCircles(db, instituteId, round, CIRCLES)
    const app = await measured(apps, await formsForApp(db, urlsOf(apps), circles, people, round * PEOPLE))
    const least = await measured(
      floor,
      await formsForFloor(db, urlsOf(floor), circles, people, round, instituteId),
    )
    if (round > 0) rounds.push({ app, floor: least })
  }
  report(rounds)
} finally {
  for (const server of servers) server.stop()
  await close()
  await postgres.stop()
  await removeInstallation(folder)
}

function urlsOf(two: BenchServer[]): string[] {
  return two.map(({ url }) => url)
}

/** Sends all forms at once. @throws when an answer is not what who registers gets */
async function measured(two: BenchServer[], forms: Form[]): Promise<Round> {
  const used = async () => {
    const all = await Promise.all(two.map((server) => server.used()))
    const sum = (figure: 'cpuMicros' | 'statements') => all.reduce((total, one) => total + one[figure], 0)
    return { cpuMicros: sum('cpuMicros'), statements: sum('statements') }
  }
  const before = await used()
  const beganAt = performance.now()
  const tookMs: number[] = []
  await Promise.all(
    forms.map(async (send) => {
      const { status, text } = await send()
      if (status !== 303) throw new Error(`a form was answered with ${status}: ${text.slice(0, 500)}`)
      tookMs.push(performance.now() - beganAt)
    }),
  )
  const after = await used()
  const sorted = tookMs.toSorted((a, b) => a - b)
  return {
    perSecond: (1000 * forms.length) / (sorted.at(-1) ?? Number.NaN),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    statements: (after.statements - before.statements) / forms.length,
    cpuMs: (after.cpuMicros - before.cpuMicros) / 1000 / forms.length,
  }
}

function report(rounds: { app: Round; floor: Round }[]): void {
  const median = (values: number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  const line = (of: (round: { app: Round; floor: Round }) => Round) => ({
    'registrations/s': Math.round(median(rounds.map((round) => of(round).perSecond))),
    'p99 ms': Math.round(median(rounds.map((round) => of(round).p99))),
    'CPU ms each': Number(median(rounds.map((round) => of(round).cpuMs)).toFixed(2)),
  })
  console.log(
    `\n${PEOPLE} people, ${CIRCLES} circles, 2 processes, medians of ${ROUNDS} rounds; Node ${process.version}`,
  )
  console.table({ registering: line(({ app }) => app), 'one insert': line(({ floor }) => floor) })
  const share = median(rounds.map(({ app, floor }) => app.perSecond / floor.perSecond))
  const slower = median(rounds.map(({ app, floor }) => app.p99 / floor.p99))
  const statements = median(rounds.map(({ app }) => app.statements))
  console.log(`share of the floor: ${share.toFixed(3)}; p99 ${slower.toFixed(1)} times the floor's`)
  console.log(`statements of one registration: ${statements.toFixed(1)}`)
}

import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect } from '../../src/db/connect.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { findMatches } from '../../src/web/organiser/search/queries.ts'
import { termsOf } from '../../src/web/organiser/search/terms.ts'
import { removeInstallation } from '../support/test-server.ts'
import { fillForSearch } from './search-data.ts'

// Searching an institute of 200 circles of 24 people, beside the least that reading the same rows costs (floor: the same
// people, once, without looking for anything), in one run: ratios are kept, figures depend on the machine.

const ROUNDS = Number(process.env.ROUNDS ?? 15)
const MOST_TIMES_FLOOR = 32
const QUESTIONS = ['samenw', 'zoe', '10 december', 'gemeente 17', 'noor fictief', 'nergens te vinden']

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const folder = await mkdtemp(join(tmpdir(), 'leerkring-bench-'))
await chmod(folder, 0o711)
const postgres = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
const { db, close } = connect(postgres.url, { maxConnections: 1 })
try {
  const { instituteId, rows } = await fillForSearch(db)
  const floor = () =>
    sql`select count(email), count(first_name), count(last_name) from person
    join registration on registration.person_id = person.id where person.institute_id = ${instituteId}`.execute(
      db,
    )
  const floors: number[] = []
  const taken = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await timed(floor))
    for (const question of QUESTIONS)
      for (const how of ['exact', 'loose'] as const) {
        const ms = await timed(() => findMatches(db, { instituteId, terms: termsOf(question), how }))
        const name = `${question} (${how})`
        taken.set(name, [...(taken.get(name) ?? []), ms])
      }
  }
  const floorMs = median(floors)
  console.log(`\n${rows} rows to read through, medians of ${ROUNDS} rounds; Node ${process.version}`)
  const figures = [...taken].map(([name, all]) => [name, median(all)] as const)
  console.table({
    'floor: the people once': { ms: Math.round(floorMs * 10) / 10, 'times the floor': 1 },
    ...Object.fromEntries(
      figures.map(([name, ms]) => [
        name,
        { ms: Math.round(ms), 'times the floor': Math.round(ms / floorMs) },
      ]),
    ),
  })
  const worst = Math.max(
    ...figures.filter(([name]) => name.endsWith('(exact)')).map(([, ms]) => ms / floorMs),
  )
  console.log(`worst exact question: ${Math.round(worst)} times the floor, at most ${MOST_TIMES_FLOOR}`)
  process.exitCode = worst <= MOST_TIMES_FLOOR ? 0 : 1
} finally {
  await close()
  await postgres.stop()
  await removeInstallation(folder)
}

import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findingsOf } from '../../src/agenda/findings.ts'
import { dayToFill } from '../../src/agenda/laid-columns.ts'
import { layOut } from '../../src/agenda/timing.ts'
import { connect } from '../../src/db/connect.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { release } from '../factories/release.ts'
import { removeInstallation } from '../support/test-server.ts'
import { ITEMS, layEqualItems, rowsToCompose } from './agenda-data.ts'
import { fill } from './bench-data.ts'
import { aCircleToRelease, changeForAll, rowsToRelease } from './release-data.ts'

// A thousand meetings composed, with everything that does not add up, beside reading the rows that they are composed
// from, in one run: the ratio is kept, the figures depend on the machine.

const ROUNDS = Number(process.env.ROUNDS ?? 9)
const MEETINGS = 1000
// As many as the circle has that bench-data.ts copies.
const MEETINGS_PER_CIRCLE = 4
const WARM_UP = 2
const PEOPLE = 40

const folder = await mkdtemp(join(tmpdir(), 'leerkring-bench-'))
await chmod(folder, 0o711)
const postgres = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
const { db, close } = connect(postgres.url)

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const timed = async <Result>(act: () => Promise<Result> | Result) => {
  const before = performance.now()
  const result = await act()
  return { result, ms: performance.now() - before }
}

try {
  await fill(postgres.url, MEETINGS / MEETINGS_PER_CIRCLE)
  await layEqualItems(db)
  const reading: number[] = []
  const composing: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const { result: rows, ms: read } = await timed(() => rowsToCompose(db))
    const { result: meetings, ms } = await timed(() => rows.map(compose))
    const lines = meetings.reduce((sum, meeting) => sum + meeting.lines.length, 0)
    if (lines !== MEETINGS * ITEMS) throw new Error(`${lines} lines composed`)
    if (meetings.some(({ fits }) => fits.length === 0)) throw new Error('a meeting had nothing to fit')
    if (round < WARM_UP) continue
    reading.push(read)
    composing.push(ms)
  }
  const [read, composed] = [median(reading), median(composing)]
  console.log(`${MEETINGS} meetings of ${ITEMS} items, median of ${ROUNDS} rounds`)
  console.log(`  reading their rows   ${read.toFixed(1)} ms`)
  console.log(`  composing them       ${composed.toFixed(1)} ms, ${(composed / read).toFixed(2)} of reading`)
  await measureRelease()
} finally {
  await close()
  await postgres.stop()
  await removeInstallation(folder)
}

function compose({ items, ...row }: Awaited<ReturnType<typeof rowsToCompose>>[number]) {
  const day = dayToFill(row)
  const laidOut = layOut(items, day)
  return { ...laidOut, findings: findingsOf(laidOut, day) }
}

// A version that is another for everybody: kept, with a letter and a calendar file for each of them.
async function measureRelease() {
  const measured = await aCircleToRelease(db, PEOPLE)
  await layEqualItems(db)
  const reading: number[] = []
  const releasing: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    await changeForAll(db, measured, round)
    const { result: rows, ms: read } = await timed(() => rowsToRelease(db, measured))
    const { ms } = await timed(() => release(db, measured.meetingId))
    const letters = await db
      .selectFrom('letter')
      .where('circle_id', '=', measured.circleId)
      .where('state', '=', 'written')
      .select('id')
      .execute()
    if (rows.length !== PEOPLE || letters.length !== PEOPLE)
      throw new Error(`${letters.length} letters written`)
    if (round < WARM_UP) continue
    reading.push(read)
    releasing.push(ms)
  }
  const [read, released] = [median(reading), median(releasing)]
  console.log(`a release that is another for all ${PEOPLE} people of a circle, median of ${ROUNDS} rounds`)
  console.log(`  reading the rows     ${read.toFixed(1)} ms`)
  console.log(`  releasing            ${released.toFixed(1)} ms, ${(released / read).toFixed(2)} of reading`)
}

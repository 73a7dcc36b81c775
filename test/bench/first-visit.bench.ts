import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startEmbedded } from '../../src/db/embedded.ts'
import { startBrowser } from '../support/chromium.ts'
import { type FirstVisit, firstVisit, PHONE } from '../support/first-visit.ts'
import { removeInstallation } from '../support/test-server.ts'
import { endApps, startApps } from '../support/two-apps.ts'
import { startServerOf } from './load.ts'

// How long somebody who was never here looks at nothing, on a slow phone: pages for everybody with the demo circle in
// them, beside "hello" from a bare server on the same slow phone, turn by turn in one run.

const ROUNDS = Number(process.env.ROUNDS ?? 9)
const MOST_MS = 1000
const CIRCLE = '/kringen/slim-samenwerken-in-regionale-netwerken'
const PATHS = ['/', CIRCLE, `${CIRCLE}/meetings/2`, '/toegankelijkheid']

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const folder = await mkdtemp(join(tmpdir(), 'leerkring-bench-'))
await chmod(folder, 0o711)
const postgres = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
const hello = await startServerOf('hello')
let browser: Browser | undefined

try {
  const [app] = await startApps(1, { databaseUrl: postgres.url, env: { DEMO: 'on' } })
  if (!app) throw new Error('startApps gives as many apps as it was asked for')
  browser = await startBrowser()
  const addresses = [`${hello.url}/`, ...PATHS.map((path) => app.url + path)]
  const visits = new Map<string, FirstVisit[]>(addresses.map((address) => [address, []]))
  for (const address of addresses) await firstVisit(browser, address)
  for (let round = 0; round < ROUNDS; round++)
    for (const [address, seen] of visits) seen.push(await firstVisit(browser, address, { slow: PHONE }))
  process.exitCode = report(visits) ? 0 : 1
} finally {
  await browser?.close()
  await endApps()
  hello.stop()
  await postgres.stop()
  await removeInstallation(folder)
}

/** Prints the figures. @returns whether every page stands within its second and nothing moves after */
function report(visits: Map<string, FirstVisit[]>): boolean {
  const [floor = []] = visits.values()
  const rows = [...visits].map(([address, seen]) => {
    const paints = seen.map(({ largestPaintMs }) => largestPaintMs)
    const ratios = paints.map((paint, round) => paint / (floor[round]?.largestPaintMs ?? Number.NaN))
    return {
      page: address.startsWith(hello.url) ? 'hello' : new URL(address).pathname,
      'LCP ms (median)': Math.round(median(paints)),
      'LCP ms (most)': Math.round(Math.max(...paints)),
      'to hello': Number(median(ratios).toFixed(2)),
      'kB on the wire': Number(
        ((seen[0]?.fetched.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0) / 1000).toFixed(1),
      ),
      'layout shift': Math.max(...seen.map(({ layoutShift }) => layoutShift)),
    }
  })
  console.log(`\n${ROUNDS} first visits each: ${JSON.stringify(PHONE)}; bound: ${MOST_MS} ms, no shift`)
  console.table(rows)
  return rows.every((row) => row['LCP ms (median)'] <= MOST_MS && row['layout shift'] === 0)
}

import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserServer } from 'playwright-core'
import { startBrowserServer } from './chromium.ts'
import { startTestServer, type TestServer } from './test-server.ts'

declare global {
  /** Set for the length of one test run; global-teardown.ts calls it. */
  var stopTestPostgres: (() => Promise<void>) | undefined
}

/**
 * Runs once per test run, in jest's main process. PostgreSQL and Chromium start when the first test file asks for them
 * at this little door, so a run of pure tests never starts one, whatever patterns it was called with.
 */
// biome-ignore lint/style/noDefaultExport: jest asks for a default export here.
export default async function setUp(): Promise<void> {
  let server: Promise<TestServer> | undefined
  let browser: Promise<BrowserServer> | undefined
  const openPostgres = async () => {
    server ??= startTestServer()
    return (await server).url
  }
  const openBrowser = async () => {
    browser ??= startBrowserServer()
    return (await browser).wsEndpoint()
  }
  const door = createServer((request, response) => {
    // A worker asks again after seconds or minutes: a connection that was kept open might close at that very moment.
    response.setHeader('Connection', 'close')
    const asked = request.url === '/browser' ? openBrowser() : openPostgres()
    asked.then(
      (text) => response.end(text),
      (error) => response.writeHead(500).end(String(error?.stack ?? error)),
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (typeof address !== 'object' || !address)
    throw new Error('The door to the test PostgreSQL did not open.')
  process.env.LEERKRING_TEST_POSTGRES = `http://127.0.0.1:${address.port}`
  process.env.LEERKRING_TEST_BROWSER = `http://127.0.0.1:${address.port}/browser`
  // Each process of the app that a test starts would read and compile the same files; the first one leaves them here.
  const compiled = await mkdtemp(join(tmpdir(), 'leerkring-compiled-'))
  process.env.LEERKRING_TEST_COMPILED = compiled
  const stop = async () => {
    door.close()
    await rm(compiled, { recursive: true, force: true })
    await browser?.then((one) => one.close()).catch(() => {})
    await server?.then(({ stop }) => stop()).catch(() => {})
  }
  globalThis.stopTestPostgres = stop
  // Interrupted runs clean up as well; jest itself would end without global-teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)))
  }
}

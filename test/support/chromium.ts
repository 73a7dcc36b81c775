import { access } from 'node:fs/promises'
import chromiumFromNpm from '@sparticuz/chromium'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A browser of one's own in the Chromium that all workers of a test run share, or in a new one outside a test run. Closing
 * it ends what was opened in it and nothing of anybody else's.
 */
export const startBrowser = async (): Promise<Browser> => {
  const door = process.env.LEERKRING_TEST_BROWSER
  if (!door) return start((options) => chromium.launch(options))
  const answer = await fetch(door)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return chromium.connect(text)
}

/** Chromium for all workers of one test run. */
export const startBrowserServer = (): Promise<BrowserServer> =>
  start((options) => chromium.launchServer(options))

/**
 * Starts the Chromium that CHROMIUM_PATH names, else the one from npm, which has no window to draw and takes two thirds
 * of the time; where that does not start, for want of a system library, one that this machine has.
 */
const start = async <Started>(launch: (options: LaunchOptions) => Promise<Started>): Promise<Started> => {
  const named = process.env.CHROMIUM_PATH
  if (named) return launch(optionsFor(named))
  try {
    return await launch(optionsFor(await chromiumFromNpm.executablePath()))
  } catch (error) {
    const installed = await firstThere(INSTALLED)
    if (installed === null) throw error
    return launch(optionsFor(installed))
  }
}

// It loads nothing from elsewhere: every name but localhost leads nowhere.
const optionsFor = (executablePath: string): LaunchOptions => ({
  executablePath,
  headless: true,
  args: [
    // As root, in containers too, Chromium starts only so; it opens nothing but our own pages.
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ],
})

const firstThere = async (paths: string[]): Promise<string | null> => {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return null
}

import { access } from 'node:fs/promises'
import chromiumFromNpm from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Chromium: the one that CHROMIUM_PATH names, else one that this machine has, else the one from npm. It loads nothing
 * from elsewhere: every name but localhost leads nowhere.
 */
export const startBrowser = async (): Promise<Browser> => {
  const installed = process.env.CHROMIUM_PATH ?? (await firstThere(INSTALLED))
  return chromium.launch({
    executablePath: installed ?? (await chromiumFromNpm.executablePath()),
    headless: true,
    args: [
      // As root, in containers too, Chromium starts only so; it opens nothing but our own pages.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  })
}

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

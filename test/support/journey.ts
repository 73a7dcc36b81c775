import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { violationsOn } from './axe.ts'
import { startBrowser } from './chromium.ts'
import { type LetterDesk, startLetterDesk } from './letter-desk.ts'
import { useDatabase } from './postgres.ts'

/** Somebody's browser, and everything that was wrong with the pages they saw, a line each. */
export interface Traveller {
  page: Page
  faults: string[]
}

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 900 }

/**
 * Called at the top of a file: for each test an app with a real mail server, and browsers at it. All of it is closed
 * after each test, also after one that failed.
 * @returns functions to call inside tests: the desk where letters leave, and a new phone
 */
export const useJourney = () => {
  const database = useDatabase()
  let browser: Browser
  let desk: LetterDesk | undefined
  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  beforeEach(async () => {
    desk = await startLetterDesk(database())
  }, 60_000)
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await desk?.stop()
    desk = undefined
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
  })
  const openDesk = (): LetterDesk => {
    if (!desk) throw new Error('a journey has its desk inside tests only')
    return desk
  }
  const aTraveller = async (
    viewport: typeof PHONE,
    cookie: string,
    javaScriptEnabled = true,
  ): Promise<Traveller> => {
    const look = { viewport, locale: 'nl-NL', reducedMotion: 'reduce' } as const
    const context = await browser.newContext({ ...look, javaScriptEnabled })
    const [name = '', value = ''] = cookie.split('=')
    if (name) await context.addCookies([{ name, value, url: openDesk().url }])
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
    page.on('console', (message) => {
      // A page that says no is answered with 4xx, which the browser reports of its own accord.
      if (message.type() === 'error' && !/status of 4(10|22)/.test(message.text()))
        faults.push(`console: ${message.text()}`)
    })
    return { page, faults }
  }
  return {
    database,
    desk: openDesk,
    /** A browser of 360 pixels wide without any key; `cookie` is one that it holds already. */
    aPhone: (cookie = ''): Promise<Traveller> => aTraveller(PHONE, cookie),
    /** The same at a desk, 1280 pixels wide. */
    aDesk: (cookie = ''): Promise<Traveller> => aTraveller(DESK, cookie),
    /** A phone on which no script runs. */
    aPlainPhone: (cookie = ''): Promise<Traveller> => aTraveller(PHONE, cookie, false),
  }
}

/** Looks at the page as it stands, with what was typed: on a phone by day and on a desk by night. Faults are added. */
export const lookAtPage = async ({ page, faults }: Traveller): Promise<void> => {
  for (const [size, colorScheme] of [[DESK, 'dark'] as const, [PHONE, 'light'] as const]) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
    const violations = await violationsOn(page)
    const found = [
      ...(width > size.width ? [`is ${width} pixels wide`] : []),
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ failureSummary }) => failureSummary)}`),
    ]
    faults.push(...found.map((fault) => `${page.url()} ${colorScheme} ${size.width}: ${fault}`))
  }
}

/** Opens the link of a letter and presses the one button that is there. */
export const openLink = async ({ page }: Traveller, link: string | undefined): Promise<void> => {
  await page.goto(link ?? '')
  await page.locator('main form button[type=submit]').click()
}

/** Types into the fields of these names. */
export const fill = async ({ page }: Traveller, values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

/** Presses the button that says so. */
export const press = ({ page }: Traveller, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click()

/** Follows the link that says so. */
export const follow = ({ page }: Traveller, label: string): Promise<void> =>
  page.getByRole('link', { name: label, exact: true }).click()

/** What the page says, spaces made one. */
export const read = async ({ page }: Traveller): Promise<string> => {
  await page.waitForLoadState()
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

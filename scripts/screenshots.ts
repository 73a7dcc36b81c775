import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

// The pictures of the README, from an app that runs with the demo circle (npm start):
// BASE_URL=http://localhost:3000 ORGANISER_LINK=<the link that start printed> node scripts/screenshots.ts
// CHROMIUM_PATH names a browser of this machine instead of the one from npm; OUT another folder.

const CIRCLE = 'slim-samenwerken-in-regionale-netwerken'
const PAGES = [
  { name: 'circle', path: `/kringen/${CIRCLE}`, isPublic: true },
  { name: 'agenda', path: `/kringen/${CIRCLE}/meetings/2`, isPublic: true },
  { name: 'organiser-circle', path: `/organiser/circles/${CIRCLE}`, isPublic: false },
]
const WIDTHS = [360, 1280]

const baseUrl = process.env.BASE_URL ?? 'http://localhost:3000'
const organiserLink = process.env.ORGANISER_LINK
const folder = process.env.OUT ?? join(import.meta.dirname, '../docs/images')

await mkdir(folder, { recursive: true })
const browser = await openBrowser()
try {
  const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' })
  page.setDefaultTimeout(15_000)
  if (organiserLink) await signIn(page, organiserLink)
  else console.log('No ORGANISER_LINK: the pages for everybody only.')
  for (const { name, path } of PAGES.filter(({ isPublic }) => isPublic || organiserLink)) {
    for (const width of WIDTHS) await take(page, path, width, join(folder, `${name}-${width}.png`))
  }
} finally {
  await browser.close()
}

async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
  return chromium.launch({ executablePath, args: sparticuz.args, headless: true })
}

/** Opens a link from a letter by its button, as a person does. */
async function signIn(page: Page, link: string) {
  await page.goto(link)
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/organiser/)
}

async function take(page: Page, path: string, width: number, file: string) {
  await page.setViewportSize({ width, height: 800 })
  const answer = await page.goto(baseUrl + path, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`)
  await page.screenshot({ path: file, fullPage: true })
  console.log(file)
}

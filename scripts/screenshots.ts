import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../test/support/chromium.ts'

// The pictures of README and docs/pages.md: node scripts/screenshots.ts
// Starts the app with the demo circle in a folder of its own, opens each role's link as a person does, and takes every
// page on a phone and on a desk. PORT, CHROMIUM_PATH and OUT say where, when the usual place will not do.

const CIRCLE = 'slim-samenwerken-in-regionale-netwerken'
const WIDTHS = [360, 1280]

// Null is the page that the link of the role leads to.
const PAGES = [
  { name: 'circle', role: 'visitor', path: `/kringen/${CIRCLE}` },
  { name: 'agenda', role: 'visitor', path: `/kringen/${CIRCLE}/meetings/2` },
  { name: 'organiser-home', role: 'organiser', path: '/organiser' },
  { name: 'organiser-circle', role: 'organiser', path: `/organiser/circles/${CIRCLE}` },
  { name: 'organiser-meeting', role: 'organiser', path: `/organiser/circles/${CIRCLE}/meetings/2` },
  { name: 'new-circle', role: 'organiser', path: '/organiser/circles/new' },
  { name: 'rotation', role: 'organiser', path: `/organiser/circles/${CIRCLE}/rotation` },
  { name: 'search', role: 'organiser', path: '/organiser/search?q=samen' },
  { name: 'host-section', role: 'host', path: null },
  { name: 'participant', role: 'participant', path: null },
]

const port = process.env.PORT ?? '3199'
const baseUrl = `http://localhost:${port}`
const folder = process.env.OUT ?? join(import.meta.dirname, '../docs/images')
const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-pictures-'))
// PostgreSQL's own user must be able to enter, when this runs as root.
await chmod(dataDir, 0o711)

const app = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
  env: { PATH: process.env.PATH ?? '', PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = once(app, 'close')
let browser: Browser | undefined
try {
  const links = await linksOf()
  await mkdir(folder, { recursive: true })
  browser = await startBrowser()
  for (const role of new Set(PAGES.map((page) => page.role))) await takeAllOf(role, links.get(role))
} finally {
  await browser?.close()
  app.kill('SIGTERM')
  await ended
  await rm(dataDir, { recursive: true, force: true })
}

/** The link of each role, as the start prints them. */
async function linksOf(): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  for await (const line of createInterface(app.stdout)) {
    const [, role, link] = line.match(/^\s*(\w+)\s.*(http\S+\/link\/\S+)$/) ?? []
    if (role && link) links.set(role, link)
    if (line.includes('/dev/mail')) return links
  }
  throw new Error('the app ended before it was ready')
}

/** All pictures of one role, in a browser of its own. */
async function takeAllOf(role: string, link: string | undefined) {
  const context = await browser?.newContext({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  })
  const page = await context?.newPage()
  if (!page) return
  page.setDefaultTimeout(15_000)
  let own = '/'
  if (link) {
    // Opens a link from a letter by its button.
    await page.goto(link)
    await Promise.all([
      page.waitForURL((url) => !url.pathname.startsWith('/link/')),
      page.locator('main form button').first().click(),
    ])
    own = new URL(page.url()).pathname
  }
  for (const { name, path } of PAGES.filter((one) => one.role === role))
    for (const width of WIDTHS) await take(page, path ?? own, width, join(folder, `${name}-${width}.png`))
  await context?.close()
}

async function take(page: Page, path: string, width: number, file: string) {
  await page.setViewportSize({ width, height: 800 })
  const answer = await page.goto(baseUrl + path, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`)
  await page.screenshot({ path: file, fullPage: true })
  console.log(file)
}

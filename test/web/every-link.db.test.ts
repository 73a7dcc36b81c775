import { expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { LAST_KIND } from '../../src/mail/erase-letters.ts'
import { letterShapes } from '../../src/mail/letter-shape.ts'
import { OCCASIONS, occasionRules } from '../../src/occasion/occasions.ts'
import { startBrowser } from '../support/chromium.ts'
import { dump } from '../support/dump.ts'
import { type LetterDesk, startLetterDesk } from '../support/letter-desk.ts'
import { MAKERS } from '../support/letter-makers.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const SCANNERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; ms-office; MSOffice 16)',
  '',
  'Mozilla/5.0 (compatible; prefetch)',
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'BarracudaCentral/1.0',
]
const SCRIPTS_RUN_MS = 10_000
const TABS = 6

test('case 26: link scanners: whatever opens a link of any letter changes nothing; its button then works', async () => {
  const desk = await startLetterDesk(database())
  const browser = await startBrowser()
  try {
    for (const make of Object.values(MAKERS)) {
      await make(desk)
      await desk.allSent()
    }
    await desk.quietPasses()
    const letters = await desk.received()
    const kinds = new Set(letters.map(({ kind }) => kind))
    // A kind that stands here needs an entry in test/support/letter-makers.ts.
    // The last letter to who was erased has no link, and is gone when it has left.
    const missing = Object.keys(letterShapes).filter((kind) => !kinds.has(kind) && kind !== LAST_KIND)
    expect(missing).toEqual([])
    // Who no longer stands in, or was taken off a deep dive, has a link that ended: looking at it must change nothing either.
    const ended = await database()
      .db.selectFrom('substitute')
      .where('ended_at', 'is not', null)
      .select('email')
      .union(
        database()
          .db.selectFrom('expert')
          .where('revoked_at', 'is not', null)
          .select((eb) => eb.fn.coalesce('email', eb.val('')).as('email')),
      )
      .execute()
    const isEnded = (to: string) => ended.some(({ email }) => email === to)
    const [gone, open] = [true, false].map((isGone) =>
      letters.filter(({ to }) => isEnded(to) === isGone).flatMap((letter) => letter.links),
    )
    const links = [...new Set([...(gone ?? []), ...(open ?? [])])]
    const doors = links.filter((link) => link.includes('/link/'))
    expect(doors.length).toBeGreaterThan(15)
    // Every letter over time that may be refused has a link of its own to stop them.
    const stops = letters.filter(({ links: all }) => all.some(isStop)).map(({ kind }) => kind)
    expect([...new Set(stops)]).toEqual(
      OCCASIONS.filter((occasion) => occasionRules[occasion].isOptional && kinds.has(occasion)),
    )

    const before = await dump(database().pool)
    const refused = [...(await scanned(links)), ...(await openedByScripts(browser, links))]
    expect(await dump(database().pool)).toEqual(before)
    expect(refused.filter((fault) => !gone?.some((link) => fault.includes(link)))).toEqual([])

    expect(
      await pressed(
        desk,
        letters.filter(({ to }) => !isEnded(to)),
      ),
    ).toEqual([])
  } finally {
    await browser.close()
    await desk.stop()
  }
}, 180_000)

const isStop = (link: string) => new URL(link).pathname.startsWith('/u/')

/** Opens each link as programs on the way do. @returns answers that are none, a line each */
const scanned = async (links: string[]): Promise<string[]> => {
  const faults = []
  for (const link of links) {
    const looks = [
      { method: 'HEAD' },
      ...SCANNERS.map((agent) => ({
        method: 'GET',
        headers: { 'User-Agent': agent, Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' },
      })),
      { method: 'OPTIONS' },
    ]
    for (const look of looks) {
      const { status } = await fetch(link, look)
      if (status >= 400) faults.push(`${look.method} ${link}: ${status}`)
    }
  }
  return faults
}

/** Opens all links in a browser that runs scripts, and leaves each open a while by the clock of its page. */
const openedByScripts = async (browser: Browser, links: string[]): Promise<string[]> => {
  const context = await browser.newContext()
  await context.clock.install()
  const waiting = [...links]
  const faults: string[] = []
  const openOnes = async () => {
    const tab = await context.newPage()
    for (let link = waiting.shift(); link; link = waiting.shift()) {
      const answer = await tab.goto(link, { waitUntil: 'load', timeout: 60_000 })
      await tab.clock.runFor(SCRIPTS_RUN_MS)
      await tab.waitForLoadState('networkidle')
      if ((answer?.status() ?? 500) >= 400) faults.push(`${link} in a browser: ${answer?.status()}`)
    }
  }
  await Promise.all(Array.from({ length: TABS }, openOnes))
  await context.close()
  return faults
}

/** Presses the button of each link as its reader does, and stops letters over time. @returns those that lead nowhere */
const pressed = async (
  desk: LetterDesk,
  letters: Awaited<ReturnType<LetterDesk['received']>>,
): Promise<string[]> => {
  const faults = []
  for (const { kind, to, links } of letters)
    for (const link of links.filter((one) => one.includes('/link/'))) {
      const { status } = await (await desk.browser()).post(link.slice(desk.url.length))
      if (status !== 303) faults.push(`${kind} to ${to}: ${status}`)
    }
  // As a mail program does: from nowhere, without cookies, and following nothing.
  for (const { kind, to, links } of letters)
    for (const link of links.filter(isStop)) {
      const said = {
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        redirect: 'manual',
      } as const
      const { status } = await fetch(link, { method: 'POST', ...said })
      if (status !== 200) faults.push(`stop in ${kind} to ${to}: ${status}`)
    }
  return faults
}

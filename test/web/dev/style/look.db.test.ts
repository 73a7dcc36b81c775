import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../../../support/chromium.ts'
import { aHouse, faultsOf, LOOKS } from '../../../support/page-look.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
})

test('every part is sound on a phone by day and on a desk by night: width, console and axe', async () => {
  const house = await aHouse(database())
  const page = house.pages.find(({ path }) => path === '/dev/style')
  const faults = []
  for (const look of LOOKS.slice(0, 2)) if (page) faults.push(...(await faultsOf(browser, house, page, look)))
  await house.close()
  expect(page?.status).toBe(200)
  expect(faults).toEqual([])
}, 120_000)

// The edges of the first element of each kind: what they are in pixels, or false where there is none to see.
const EDGES = `Object.fromEntries(
  ['.badge', '.notice', '.axis-pillar .axis-slot', '.station-missing li', '.door-choice'].map((selector) => {
    const style = getComputedStyle(document.querySelector(selector))
    const widths = [style.borderTopWidth, style.outlineStyle === 'none' ? '0' : style.outlineWidth]
    return [selector, Math.max(...widths.map(parseFloat)) >= 1]
  }),
)`
const BARS = `['.meter-all', '.meter-done'].map((bar) => getComputedStyle(document.querySelector(bar)).strokeWidth)`
const RINGS = `[...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')]
  .filter((one) => !one.closest('[inert]') && one.type !== 'hidden')
  .map((one) => {
    one.focus({ focusVisible: true })
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3 ? null : one.outerHTML
  })
  .filter(Boolean)`

test.each([
  ['the system picks the colours', { forcedColors: 'active' }],
  ['somebody asks for more contrast', { contrast: 'more' }],
] as const)(
  'keeps what only a background told, and shows the focus, when %s',
  async (_when, asked) => {
    const house = await aHouse(database())
    const context = await browser.newContext(asked)
    const tab = await context.newPage()
    await tab.goto(`${house.url}/dev/style`)
    const [edges, bars, rings] = [
      await tab.evaluate(EDGES),
      await tab.evaluate(BARS),
      await tab.evaluate(RINGS),
    ]
    await context.close()
    await house.close()
    expect(edges).toEqual({
      '.badge': true,
      '.notice': true,
      '.axis-pillar .axis-slot': true,
      '.station-missing li': true,
      '.door-choice': true,
    })
    // Thinner is free, also where both have the colour of the system.
    expect(bars).toEqual([expect.stringMatching(/^0\.[23]/), '1px'])
    expect(rings).toEqual([])
  },
  120_000,
)

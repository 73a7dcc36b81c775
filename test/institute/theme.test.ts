import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { themeCss, themeFaults, themeHref } from '../../src/institute/theme.ts'
import { unreadablePairs } from '../../src/look/pairs.ts'
import { OUR_PALETTES } from '../../src/look/palette.ts'

const LIGHT = '@media print,(prefers-color-scheme: light) and (not (prefers-contrast: more)){:root{'
const DARK = '@media screen and (prefers-color-scheme: dark) and (not (prefers-contrast: more)){:root{'

test('an institute lays its own colours over ours, light and dark', () => {
  const tokens = { rule: '#cccccc', 'dark:rule': '#444444' }
  expect(themeCss(tokens)).toBe(`@layer base{${LIGHT}--rule:#cccccc;}}${DARK}--rule:#444444;}}}`)
})

test('an accent alone brings its own shades, on dark pages one that can be read there', () => {
  expect(themeCss({ accent: '#aa0000' })).toBe(
    `@layer base{${LIGHT}--accent:#aa0000;--accent-deep:#800808;--accent-wash:#f3e1dd;--accent-ink:#ffffff;}}` +
      `${DARK}--accent:#d88a8a;--accent-deep:#e0a8a5;--accent-wash:#302524;--accent-ink:#201515;}}}`,
  )
})

test('a colour that cannot be read is refused, with a shade of it that can', () => {
  expect(themeFaults({ accent: '#f0c000' })).toEqual([
    'accent on intervision-wash: #f0c000 on #f7e9f1 is 1.4:1, and it needs 4.5:1; #7d6400 would do',
  ])
  expect(themeFaults({ accent: '#7d6400' })).toEqual([])
  expect(themeFaults({ 'dark:accent': '#333333', paper: '#222222' })).toEqual([
    'ink on paper: #1d1c1a on #222222 is 1:1, and it needs 4.5:1',
    'dark:accent on warning-wash: #333333 on #2e2614 is 1.1:1, and it needs 4.5:1; #959595 would do',
  ])
})

test('light words on a dark page are refused where they would be printed on white', () => {
  const night = { paper: '#101010', sheet: '#101010', ink: '#ffffff', 'ink-soft': '#ffffff' }
  expect(themeFaults(night)[0]).toMatch(/^ink on paper: #ffffff on #ffffff is 1:1/)
})

test('whatever accent an institute has, what its pages get can be read', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, fc.option(colour), (accent, dark) => {
      const css = themeCss(dark === null ? { accent } : { accent, 'dark:accent': dark })
      for (const scheme of ['light', 'dark'] as const) {
        const media = scheme === 'light' ? LIGHT : DARK
        const set = css.split(media)[1]?.split('}')[0] ?? ''
        const own = Object.fromEntries([...set.matchAll(/--([\w-]+):(#\w+)/g)].map(([, n, v]) => [n, v]))
        expect(unreadablePairs({ ...OUR_PALETTES[scheme], ...own }, scheme)).toEqual([])
      }
    }),
  )
})

test('the shade that is named with a refused accent would do', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (accent) => {
      const shade = / (#\w+) would do/.exec(themeFaults({ accent })[0] ?? '')?.[1]
      expect(shade ? themeFaults({ accent: shade }) : []).toEqual([])
    }),
  )
})

test('nothing but a colour gets into the stylesheet', () => {
  const nasty = {
    accent: 'red;}body{display:none',
    'x}:root{--y': '#000000',
    paper: 'url(https://evil.example)',
  }
  expect(themeFaults(nasty)).toHaveLength(3)
  expect(themeCss(nasty)).toBe('@layer base{}')
})

test('another look has another address; no look of its own has none', () => {
  expect(themeHref('platform', {})).toBe(null)
  const [one, other] = [
    themeHref('platform', { accent: '#aa0000' }),
    themeHref('platform', { accent: '#00aa00' }),
  ]
  expect(one).toMatch(/^\/theme\/platform\/[\w-]{12}\.css$/)
  expect(one).not.toBe(other)
})

import { expect, test } from '@jest/globals'
import { themeCss, themeFaults, themeHref } from '../../src/institute/theme.ts'

test('an institute lays its own colours over ours, light and dark', () => {
  expect(themeCss({ accent: '#aa0000', 'dark:accent': '#ffb0b0' })).toBe(
    '@layer base{@media print,(prefers-color-scheme: light){:root{--accent:#aa0000;}}' +
      '@media screen and (prefers-color-scheme: dark){:root{--accent:#ffb0b0;}}}',
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

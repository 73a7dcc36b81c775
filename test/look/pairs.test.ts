import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { PAIRS, unreadablePairs } from '../../src/look/pairs.ts'
import { OUR_PALETTES, OUR_TOKENS, palettesOf, SCHEMES, tokenBlocks } from '../../src/look/palette.ts'

const FOLDER = join(import.meta.dirname, '../../views/assets')
const sheets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({
    file,
    css: readFileSync(join(FOLDER, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }))
const colours = Object.keys(OUR_PALETTES.light)

/** The colours of ours that declarations of such properties use, each once. */
const usedBy = (properties: RegExp) =>
  [
    ...new Set(
      sheets
        .flatMap(({ css }) => [...css.matchAll(/([\w-]+):\s*([^;{}]+);/g)])
        .filter(([, property]) => properties.test(property ?? ''))
        .flatMap(([, , value]) =>
          [...(value ?? '').matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name ?? ''),
        )
        .filter((name) => colours.includes(name)),
    ),
  ].sort()

describe('the token file', () => {
  test('has every scheme, and no colour that one of them lacks', () => {
    expect([...tokenBlocks(OUR_TOKENS).keys()]).toEqual([
      '',
      'screen and (prefers-color-scheme: dark)',
      'screen and (prefers-contrast: more)',
      'screen and (prefers-contrast: more) and (prefers-color-scheme: dark)',
    ])
    expect(SCHEMES.map((scheme) => Object.keys(OUR_PALETTES[scheme]))).toEqual(SCHEMES.map(() => colours))
  })

  test('is the only place with colours; what stands on white paper apart', () => {
    const own = sheets
      .filter(
        ({ file }) =>
          !['theme.css', 'components/badges.css', 'components/print.css', 'dev/style.css'].includes(file),
      )
      .filter(({ css }) => /#[0-9a-f]{6}\b/i.test(css))
    expect(own.map(({ file }) => file)).toEqual([])
  })

  test('has every colour of a letter, light under its light and dark under its dark', () => {
    const [layout = '', ...parts] = [
      'layouts/letter.hbs',
      'partials/letter/button.hbs',
      'partials/letter/facts.hbs',
    ].map((file) => readFileSync(join(FOLDER, '..', file), 'utf8'))
    const night = /@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n {4}\}/.exec(layout)?.[1] ?? ''
    const unknown = (text: string, scheme: 'light' | 'dark') =>
      (text.match(/#[0-9a-f]{6}\b/g) ?? []).filter(
        (one) => !Object.values(OUR_PALETTES[scheme]).includes(one),
      )
    expect(night).toContain('.sheet')
    expect(unknown(night, 'dark')).toEqual([])
    expect(unknown([layout.replace(night, ''), ...parts].join('\n'), 'light')).toEqual([])
  })

  test('defines everything that a stylesheet asks for', () => {
    const text = sheets.map(({ css }) => css).join('\n')
    const defined = new Set([...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
    const asked = [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '')
    // What the design system works out by itself.
    const missing = asked.filter((name) => !defined.has(name) && !name.startsWith('--_utrecht'))
    expect([...new Set(missing)]).toEqual([])
  })
})

describe('what stands on what', () => {
  test.each(SCHEMES)('can be read: %s', (scheme) => {
    expect(unreadablePairs(OUR_PALETTES[scheme], scheme)).toEqual([])
  })

  test('is seen when it cannot be read', () => {
    const grey = palettesOf(OUR_TOKENS.replace('--ink-soft: #5b5750', '--ink-soft: #8b8780')).light
    expect(unreadablePairs(grey, 'light').map(({ over, under }) => `${over} on ${under}`)).toContain(
      'ink-soft on paper',
    )
    const faint = palettesOf(OUR_TOKENS.replace('--rule-strong: #8d8576', '--rule-strong: #dfdacf')).light
    expect(unreadablePairs(faint, 'light')).toHaveLength(2)
  })

  test('holds every colour that words, edges and grounds are given anywhere', () => {
    const [overs, unders] = [PAIRS.map(({ over }) => over), PAIRS.map(({ under }) => under)]
    expect(
      usedBy(/^(color|stroke|.*-color)$/).filter((name) => ![...overs, ...unders].includes(name)),
    ).toEqual(['rule'])
    expect(usedBy(/^background(-color)?$/).filter((name) => ![...unders, 'ink-soft'].includes(name))).toEqual(
      ['rule'],
    )
  })
})

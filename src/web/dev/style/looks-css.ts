import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAIRS, type Pair } from '../../../look/pairs.ts'
import { OUR_PALETTES, OUR_TOKENS, SCHEMES, type Scheme, tokenBlocks } from '../../../look/palette.ts'

const OWN = join(import.meta.dirname, '../../../../views/assets/dev/style.css')

/**
 * The stylesheet of /dev/style alone: every scheme as a class, so that light and dark stand side by side whatever the system
 * asks, and a class for every colour, pair and size, because pages carry no style of their own.
 */
export const looksCss = (): string =>
  [
    ...SCHEMES.map(schemeRule),
    ...Object.keys(OUR_PALETTES.light).map((name) => `.ground-${name}{background:var(--${name})}`),
    ...PAIRS.map((pair) => `.${pairClass(pair)}{${pairStyle(pair)}}`),
    ...sizesNamed('step').map(([name]) => `.size-${name}{font-size:var(--${name})}`),
    ...[...sizesNamed('space'), ...sizesNamed('gap')].map(
      ([name]) => `.size-${name}{inline-size:var(--${name})}`,
    ),
    readFileSync(OWN, 'utf8'),
  ].join('\n')

/** The class that sets one colour upon another. */
export const pairClass = ({ over, under }: Pair): string => `pair-${over}-on-${under}`

/** The sizes of the token file whose names begin so, with what they are. */
export const sizesNamed = (word: string): [string, string][] =>
  Object.entries(tokenBlocks(OUR_TOKENS).get('') ?? {}).filter(([name]) => name.startsWith(word))

const schemeRule = (scheme: Scheme) => {
  const colours = Object.entries(OUR_PALETTES[scheme]).map(([name, value]) => `--${name}:${value}`)
  return `.look-${scheme}{color-scheme:${scheme.startsWith('dark') ? 'dark' : 'light'};${colours.join(';')}}`
}

const pairStyle = ({ over, under, kind }: Pair) =>
  `background:var(--${under});${kind === 'text' ? `color:var(--${over})` : `border-color:var(--${over})`}`

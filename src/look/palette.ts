import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Light or dark, and each once more for who asked the system for more contrast. */
export type Scheme = 'light' | 'dark' | 'lightMore' | 'darkMore'

/** Every colour by the name of its token, without the dashes: 'accent' → '#0b5563'. */
export type Palette = Record<string, string>

/** All schemes, light first. */
export const SCHEMES: readonly Scheme[] = ['light', 'dark', 'lightMore', 'darkMore']

/** The blocks of a token file by their media, each with its declarations in order; '' is the block for all. */
export const tokenBlocks = (css: string): Map<string, Palette> =>
  new Map(
    [...css.matchAll(/(?:@media ([^{]+?)\s*\{\s*)?:root\s*\{([^}]*)\}/g)].map(([, media, inside]) => [
      media ?? '',
      Object.fromEntries(
        [...(inside ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
      ),
    ]),
  )

/** The four palettes of a token file, each whole: what a scheme does not set it has from those before it. */
export const palettesOf = (css: string): Record<Scheme, Palette> => {
  const blocks = tokenBlocks(css)
  const coloursOf = (...media: string[]): Palette =>
    Object.fromEntries(
      media.flatMap((one) => Object.entries(blocks.get(one) ?? {})).filter(([, value]) => HEX.test(value)),
    )
  return {
    light: coloursOf(''),
    dark: coloursOf('', DARK),
    lightMore: coloursOf('', MORE),
    darkMore: coloursOf('', DARK, MORE, DARK_MORE),
  }
}

const HEX = /^#[0-9a-f]{6}$/i
const DARK = 'screen and (prefers-color-scheme: dark)'
const MORE = 'screen and (prefers-contrast: more)'
const DARK_MORE = 'screen and (prefers-contrast: more) and (prefers-color-scheme: dark)'

/** Our own token file, as it is served. */
export const OUR_TOKENS: string = readFileSync(
  join(import.meta.dirname, '../../views/assets/theme.css'),
  'utf8',
)

/** Our own colours. */
export const OUR_PALETTES: Record<Scheme, Palette> = palettesOf(OUR_TOKENS)

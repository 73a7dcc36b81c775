import { createHash } from 'node:crypto'
import { OUR_PALETTES } from '../look/palette.ts'
import { themeContrastFaults, wholeTheme } from './theme-contrast.ts'

/** Design tokens of an institute, laid over ours: 'accent': '#0b5563'. Dark ones have their own entry behind 'dark:'. */
export type ThemeTokens = Record<string, string>

// What an institute may set. Spacing and type stay ours: they carry the rhythm of every page.
const COLOURS = [
  'paper',
  'sheet',
  'ink',
  'ink-soft',
  'rule',
  'rule-strong',
  'accent',
  'accent-deep',
  'accent-ink',
  'accent-wash',
]
const HEX = /^#[0-9a-f]{6}$/i

/**
 * Faults of a token file, one line each: a value that is no plain colour could carry any style at all, and a colour that
 * cannot be read keeps people out. Each unreadable colour comes with the nearest shade that can be read.
 */
export const themeFaults = (tokens: ThemeTokens): string[] => {
  const faults = Object.entries(tokens).flatMap(([name, value]) => tokenFaults(name, value))
  return faults.length > 0
    ? faults
    : (['light', 'dark'] as const).flatMap((one) => themeContrastFaults(tokens, one))
}

/**
 * The stylesheet of an institute, with the shades that follow from its accent; what is not right is left out, also when it
 * got into the database: a token that is no colour, and all of light or of dark when part of it cannot be read. It goes into
 * the layer of our own tokens, so that paper stays white, a light colour never gets onto a dark page, and who asks the
 * system for more contrast has ours.
 */
export const themeCss = (tokens: ThemeTokens): string => {
  const right = Object.fromEntries(
    Object.entries(tokens).filter(([name, value]) => tokenFaults(name, value).length === 0),
  )
  const rules = (scheme: 'light' | 'dark') =>
    themeContrastFaults(right, scheme).length > 0
      ? ''
      : Object.entries(wholeTheme(right, scheme))
          .map(([name, value]) => `--${name}:${value};`)
          .join('')
  const block = (media: string, inside: string) => (inside ? `@media ${media}{:root{${inside}}}` : '')
  return `@layer base{${block(
    'print,(prefers-color-scheme: light) and (not (prefers-contrast: more))',
    rules('light'),
  )}${block('screen and (prefers-color-scheme: dark) and (not (prefers-contrast: more))', rules('dark'))}}`
}

/** Address of the stylesheet, which changes with its content; null for an institute that looks as we do. */
export const themeHref = (slug: string, tokens: ThemeTokens): string | null =>
  Object.keys(tokens).length === 0 ? null : `/theme/${slug}/${versionOf(tokens)}.css`

const tokenFaults = (name: string, value: string): string[] => {
  if (!COLOURS.includes(name.replace(/^dark:/, '')))
    return [`${name}: there is no such token; there are ${COLOURS.join(', ')}, each also behind dark:`]
  return HEX.test(value) ? [] : [`${name}: ${JSON.stringify(value)} is no colour such as #0b5563`]
}

// The shades that follow from an accent are found against our own colours, so these stand in the address as well.
const versionOf = (tokens: ThemeTokens) =>
  createHash('sha256')
    .update(JSON.stringify([tokens, OUR_PALETTES]))
    .digest('base64url')
    .slice(0, 12)

import { createHash } from 'node:crypto'

/** Design tokens of an institute, laid over ours: '--accent': '#0b5563'. Dark ones have their own entry behind 'dark:'. */
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

/** Faults of a token file, one line each; a value that is no plain colour could carry any style at all. */
export const themeFaults = (tokens: ThemeTokens): string[] =>
  Object.entries(tokens).flatMap(([name, value]) => {
    const colour = name.replace(/^dark:/, '')
    if (!COLOURS.includes(colour))
      return [`${name}: there is no such token; there are ${COLOURS.join(', ')}, each also behind dark:`]
    return HEX.test(value) ? [] : [`${name}: ${JSON.stringify(value)} is no colour such as #0b5563`]
  })

/**
 * The stylesheet of an institute; tokens that are not right are left out, also when they got into the database. It
 * goes into the layer of our own tokens, so that paper stays white, and a light colour never gets onto a dark page.
 */
export const themeCss = (tokens: ThemeTokens): string => {
  const right = Object.entries(tokens).filter(([name, value]) => themeFaults({ [name]: value }).length === 0)
  const rules = (isDark: boolean) =>
    right
      .filter(([name]) => name.startsWith('dark:') === isDark)
      .map(([name, value]) => `--${name.replace('dark:', '')}:${value};`)
      .join('')
  const block = (media: string, inside: string) => (inside ? `@media ${media}{:root{${inside}}}` : '')
  const light = block('print,(prefers-color-scheme: light)', rules(false))
  return `@layer base{${light}${block('screen and (prefers-color-scheme: dark)', rules(true))}}`
}

/** Address of the stylesheet, which changes with its content; null for an institute that looks as we do. */
export const themeHref = (slug: string, tokens: ThemeTokens): string | null =>
  Object.keys(tokens).length === 0 ? null : `/theme/${slug}/${versionOf(tokens)}.css`

const versionOf = (tokens: ThemeTokens) =>
  createHash('sha256').update(JSON.stringify(tokens)).digest('base64url').slice(0, 12)

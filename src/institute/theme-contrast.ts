import { contrast, mix, readableShade } from '../look/colour.ts'
import { PAIRS, unreadablePairs } from '../look/pairs.ts'
import { OUR_PALETTES, type Palette } from '../look/palette.ts'

/**
 * What of an institute's own colours cannot be read over or under ours, a line per colour: its worst pair, and the nearest
 * shade that would do. Paper counts as well: there the light colours stand on white.
 */
export const themeContrastFaults = (tokens: Palette, scheme: 'light' | 'dark'): string[] => {
  const given = givenFor(tokens, scheme)
  const palette = { ...OUR_PALETTES[scheme], ...wholeTheme(tokens, scheme) }
  const grounds = scheme === 'light' ? [palette, { ...palette, ...WHITE }] : [palette]
  const worst = new Map<string, string>()
  const unreadable = grounds
    .flatMap((one) => unreadablePairs(one, scheme).map((pair) => ({ ...pair, palette: one })))
    .sort((one, other) => one.ratio / one.least - other.ratio / other.least)
  for (const { over, under, ratio, least, palette: of } of unreadable) {
    // What follows from the accent is at fault with it.
    const name = [over, under].find((token) => token in given) ?? 'accent'
    const line = `${over} on ${under}: ${of[over]} on ${of[under]} is ${inTenths(ratio)}:1, and it needs ${least}:1`
    if (!worst.has(name)) worst.set(name, `${prefixOf(scheme)}${line}${advice(over, of, least)}`)
  }
  return [...worst.values()]
}

/**
 * The colours that an institute set for light or dark, and those that follow from its accent where it set none: darker for
 * what is pointed at, a wash, the ink upon it, and for dark pages a shade of it that can be read there.
 */
export const wholeTheme = (tokens: Palette, scheme: 'light' | 'dark'): Palette => {
  const ours = OUR_PALETTES[scheme]
  const given = givenFor(tokens, scheme)
  const accent = given.accent ?? (scheme === 'dark' ? darkAccent(tokens.accent, { ...ours, ...given }) : null)
  if (!accent) return given
  const [paper, ink] = [given.paper ?? ours.paper ?? '', given.ink ?? ours.ink ?? '']
  const [black, white] = [mix(accent, '#000000', 0.85), '#ffffff']
  return {
    accent,
    'accent-deep': mix(accent, ink, 0.3),
    'accent-wash': mix(paper, accent, scheme === 'dark' ? 0.14 : 0.1),
    'accent-ink': contrast(white, accent) >= contrast(black, accent) ? white : black,
    ...given,
  }
}

const givenFor = (tokens: Palette, scheme: 'light' | 'dark'): Palette =>
  Object.fromEntries(
    Object.entries(tokens)
      .filter(([name]) => name.startsWith('dark:') === (scheme === 'dark'))
      .map(([name, value]) => [name.replace('dark:', ''), value]),
  )

const WHITE = { paper: '#ffffff', sheet: '#ffffff' }

const darkAccent = (accent: string | undefined, palette: Palette): string | null => {
  const grounds = PAIRS.filter(({ over, under }) => over === 'accent' && under !== 'accent-wash')
  return accent
    ? readableShade(
        accent,
        grounds.flatMap(({ under }) => palette[under] ?? []),
        5.5,
      )
    : null
}

const advice = (over: string, palette: Palette, least: number) => {
  const unders = PAIRS.filter((pair) => pair.over === over).flatMap(({ under }) => palette[under] ?? [])
  // A little more, because the wash of an accent changes along with it.
  const shade = readableShade(palette[over] ?? '', unders, least + 0.3)
  return shade ? `; ${shade} would do` : ''
}

const prefixOf = (scheme: 'light' | 'dark') => (scheme === 'dark' ? 'dark:' : '')

// Cut off, not rounded: 4.49 that reads as 4.5 would seem enough.
const inTenths = (ratio: number) => Math.floor(ratio * 10) / 10

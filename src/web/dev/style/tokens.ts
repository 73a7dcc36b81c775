import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { leastOf, PAIRS, ratioOf } from '../../../look/pairs.ts'
import { OUR_PALETTES, SCHEMES } from '../../../look/palette.ts'
import { pairClass } from './looks-css.ts'

/** Every colour in every scheme, and every pair of them with its contrast. */
export interface ColoursPart {
  title: string
  /** the name of each scheme, in the order of the cells */
  schemes: string[]
  colour: string
  colours: { name: string; cells: { scheme: string; value: string }[] }[]
  pairs: {
    title: string
    /** the lowest of each scheme, a sentence each */
    lowest: string[]
    summary: string
    pair: string
    rows: { name: string; kind: string; sample: string; cells: { scheme: string; ratio: string }[] }[]
  }
}

/** The colours as the token file has them, nothing typed over. */
export const coloursPart = (t: Translate, language: Language): ColoursPart => {
  const inWords = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const schemeName = (scheme: string) => t(`dev:style.scheme.${scheme}`)
  return {
    title: t('dev:style.colours'),
    schemes: SCHEMES.map(schemeName),
    colour: t('dev:style.colour'),
    colours: Object.keys(OUR_PALETTES.light).map((name) => ({
      name,
      cells: SCHEMES.map((scheme) => ({ scheme, value: OUR_PALETTES[scheme][name] ?? '' })),
    })),
    pairs: {
      title: t('dev:style.pairs'),
      lowest: SCHEMES.map((scheme) => {
        const [text, shape] = (['text', 'shape'] as const).map((kind) =>
          Math.min(
            ...PAIRS.filter((pair) => pair.kind === kind).map((pair) => ratioOf(pair, OUR_PALETTES[scheme])),
          ),
        )
        return t('dev:style.lowest', {
          scheme: schemeName(scheme),
          text: inWords.format(text ?? 0),
          shape: inWords.format(shape ?? 0),
          leastText: inWords.format(leastOf({ over: '', under: '', kind: 'text' }, scheme)),
          leastShape: inWords.format(leastOf({ over: '', under: '', kind: 'shape' }, scheme)),
        })
      }),
      summary: t('dev:style.allPairs', { count: PAIRS.length }),
      pair: t('dev:style.pair'),
      rows: PAIRS.map((pair) => ({
        name: t('dev:style.over', { over: pair.over, under: pair.under }),
        kind: pair.kind,
        sample: pairClass(pair),
        cells: SCHEMES.map((scheme) => ({
          scheme,
          ratio: inWords.format(ratioOf(pair, OUR_PALETTES[scheme])),
        })),
      })),
    },
  }
}

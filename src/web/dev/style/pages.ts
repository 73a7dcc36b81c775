import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { Link } from '../../layout.ts'
import type { PageHead, PillarName } from '../../parts.ts'
import { sizesNamed } from './looks-css.ts'
import { type ShownGroup, shownGroups } from './specimens.ts'
import { type ColoursPart, coloursPart } from './tokens.ts'

/** Where the stylesheet of this one page is. */
export const LOOKS_HREF = '/assets/looks.css'

export interface StylePage {
  head: PageHead
  looksHref: string
  contents: { label: string; links: Link[] }
  colours: ColoursPart
  type: { title: string; steps: Size[]; sample: string }
  space: { title: string; steps: Size[] }
  pillars: { title: string; looks: { scheme: string; pillars: { key: PillarName; name: string }[] }[] }
  groups: ShownGroup[]
  letter: { title: string; src: string }
}

interface Size {
  name: string
  value: string
}

/** The design language on one page: its tokens, and every part in every state, light beside dark. */
export const stylePage = (t: Translate, language: Language): StylePage => {
  const groups = shownGroups(t)
  const title = (key: string) => t(`dev:style.${key}`)
  return {
    head: { back: null, kicker: t('dev:kicker'), title: title('title'), lead: title('lead') },
    looksHref: LOOKS_HREF,
    contents: {
      label: title('contents'),
      links: [
        ...['colours', 'type', 'space', 'pillars'].map((key) => ({ label: title(key), href: `#${key}` })),
        ...groups.map(({ id, title: label }) => ({ label, href: `#${id}` })),
        { label: title('letter'), href: '#letter' },
      ],
    },
    colours: coloursPart(t, language),
    type: {
      title: title('type'),
      steps: sizesNamed('step').map(sizeOf),
      sample: title('sample'),
    },
    space: {
      title: title('space'),
      steps: [...sizesNamed('space'), ...sizesNamed('gap')].map(sizeOf),
    },
    pillars: {
      title: title('pillars'),
      looks: ['light', 'dark'].map((scheme) => ({
        scheme,
        pillars: PILLARS.map((key) => ({ key, name: t(`agenda:pillar.${key}`) })),
      })),
    },
    groups,
    letter: { title: title('letter'), src: '/dev/style/letter/html' },
  }
}

const PILLARS: PillarName[] = ['news', 'intervision', 'deepDive', 'projectVisit']

const sizeOf = ([name, value]: [string, string]): Size => ({ name, value })

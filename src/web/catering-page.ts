import type { Translate } from '../i18n/words.ts'
import type { Catering } from '../registration/catering.ts'
import type { Link } from './layout.ts'
import type { Facts, PageHead } from './parts.ts'

/** `host/catering`: numbers for the caterer, without names; for host and organiser. */
export interface CateringPage {
  head: PageHead
  diets: Facts
  lists: { title: string; lines: string[]; empty: string }[]
}

/** What the people who come to a meeting eat and need, as numbers and as texts without a name. */
export const cateringPage = (catering: Catering, back: Link, t: Translate): CateringPage => ({
  head: {
    back,
    kicker: null,
    title: t('catering:title'),
    lead: t('catering:lead', { count: catering.people }),
  },
  diets: {
    items: catering.diets.map(({ diet, people }) => ({
      term: t(`registration:choice.diets.${diet}`),
      fact: t('catering:people', { count: people }),
      note: null,
      href: null,
    })),
  },
  lists: [
    { title: t('catering:others'), lines: catering.others, empty: t('catering:nothing') },
    { title: t('catering:accessNeeds'), lines: catering.accessNeeds, empty: t('catering:nothing') },
  ],
})

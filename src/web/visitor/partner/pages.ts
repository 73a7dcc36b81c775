import type { Translate } from '../../../i18n/words.ts'
import type { PartnerOverview } from '../../../registration/recruitment.ts'
import type { Facts, PageHead } from '../../parts.ts'

/** `visitor/partner`: what came of a partner's recruiting; numbers and organisations, nobody's name. */
export interface PartnerPage {
  head: PageHead
  numbers: Facts
  organisations: { title: string; lines: string[]; none: string | null }
  privacy: string
}

/** The overview of one partner of one circle. */
export const overviewPage = (overview: PartnerOverview, t: Translate): PartnerPage => ({
  head: {
    back: { label: overview.title, href: `/kringen/${overview.slug}` },
    kicker: overview.title,
    title: t('ways-in:overview.title', { partner: overview.name }),
    lead: t('ways-in:overview.lead'),
  },
  numbers: {
    items: (['confirmed', 'waiting', 'asked', 'ended'] as const).map((state) => ({
      term: t(`ways-in:overview.${state}`),
      fact: String(overview[state]),
      note: null,
      href: null,
    })),
  },
  organisations: {
    title: t('ways-in:overview.organisations'),
    lines: overview.organisations.map(({ name, people }) =>
      t('ways-in:overview.organisation', { name, count: people }),
    ),
    none: overview.organisations.length === 0 ? t('ways-in:overview.noOrganisations') : null,
  },
  privacy: t('ways-in:overview.privacy'),
})

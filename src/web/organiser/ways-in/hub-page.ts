import type { Circle } from '../../../circle/circle.ts'
import type { CardList, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { waysInHref } from './way-parts.ts'

/** `organiser/ways-in/hub`: in which ways people come into a circle. */
export interface WaysInPage {
  head: PageHead
  ways: CardList
}

/** The ways in that there are; each leads to a page of its own. */
export const hubPage = (circle: Circle, { t }: Reader): WaysInPage => ({
  head: {
    back: { label: circle.title, href: `/organiser/circles/${circle.slug}` },
    kicker: null,
    title: t('ways-in:hub.title'),
    lead: t('ways-in:hub.lead'),
  },
  ways: {
    label: t('ways-in:hub.title'),
    items: WAYS.map((way) => ({
      href: `${waysInHref(circle)}/${way}`,
      kicker: null,
      title: t(`ways-in:${way}.title`),
      text: t(`ways-in:${way}.lead`),
      badge: null,
      facts: [],
    })),
    empty: { title: '', text: null, action: null },
  },
})

const WAYS = ['person', 'list', 'invitees', 'partners'] as const

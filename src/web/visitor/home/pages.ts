import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { ListedCircle } from '../../../registration/public-circle.ts'
import { isOpenForRegistration, seatsFree } from '../../../registration/registration.ts'
import { dayInWords, periodInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import type { Badge, Card, CardList, PageHead } from '../../parts.ts'

export interface HomePage {
  head: PageHead
  circles: CardList
  /** to the pages before and after, when there are */
  ways: Link[]
}

/** The list of circles. @param size circles on a page; one more than that in `circles` means that there is a next */
export const homePage = (
  { circles, page, size }: { circles: ListedCircle[]; page: number; size: number },
  t: Translate,
  language: Language,
): HomePage => ({
  head: { back: null, kicker: null, title: t('visitor:home.title'), lead: t('visitor:home.lead') },
  circles: {
    label: t('visitor:home.list'),
    items: circles.slice(0, size).map((circle) => cardOf(circle, t, language)),
    empty: { title: t('visitor:home.emptyTitle'), text: t('visitor:home.emptyText'), action: null },
  },
  ways: [
    ...(page > 0 ? [{ label: t('visitor:home.before'), href: page === 1 ? '/' : `/?page=${page}` }] : []),
    ...(circles.length > size ? [{ label: t('visitor:home.after'), href: `/?page=${page + 2}` }] : []),
  ],
})

const cardOf = (circle: ListedCircle, t: Translate, language: Language): Card => ({
  href: `/kringen/${circle.slug}`,
  kicker: [periodInWords(circle.startsOn, circle.endsOn, language), circle.region]
    .filter(Boolean)
    .join('\u00a0· '),
  title: circle.title,
  text: circle.centralQuestion,
  badge: badgeOf(circle, t),
  facts: circle.meetings
    .filter((meeting) => meeting.state === 'planned')
    .map((meeting) =>
      [dayInWords(meeting.heldOn, language, 'short'), meeting.place].filter(Boolean).join(' '),
    ),
})

const badgeOf = (circle: ListedCircle, t: Translate): Badge => {
  if (!isOpenForRegistration(circle.phase)) return { kind: 'plain', text: t('visitor:home.running') }
  const free = seatsFree(circle.seats)
  return free > 0 && circle.seats.waiting === 0
    ? { kind: 'ok', text: t('visitor:home.seatsFree', { count: free }) }
    : { kind: 'warning', text: t('visitor:home.full') }
}

import { type Circle, isPublic } from '../../../circle/circle.ts'
import { mayEnter } from '../../../registration/enter.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'

/** Where the ways into a circle stand. */
export const waysInHref = (circle: Circle): string => `/organiser/circles/${circle.slug}/ways-in`

/** The head of one of the ways in; its words are `ways-in:<way>.title` and `.lead`. */
export const wayHead = (circle: Circle, way: string, { t }: Reader): PageHead => ({
  back: { label: t('ways-in:hub.title'), href: waysInHref(circle) },
  kicker: circle.title,
  title: t(`ways-in:${way}.title`),
  lead: t(`ways-in:${way}.lead`),
})

/** Why nobody can be entered now; null when somebody can. */
export const whyNotEnter = (circle: Circle, { t }: Reader): NoticePart | null => {
  if (mayEnter(circle.phase)) return null
  return {
    kind: 'info',
    word: t('layout:noticeKind.info'),
    title: null,
    text: t(`ways-in:closed.${isPublic(circle.phase) ? 'over' : 'draft'}`),
    links: [{ label: t('ways-in:closed.back'), href: `/organiser/circles/${circle.slug}` }],
  }
}

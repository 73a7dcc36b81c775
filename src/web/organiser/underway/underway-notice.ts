import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Underway } from './underway.ts'

/** How far long work is, a notice each, with the way to its own page; that of a list is for who may change things. */
export const underwayNotices = (works: Underway[], { t, mayChange }: Reader): NoticePart[] =>
  works.map(({ kind, id, slug, done, total }) => {
    const href =
      kind === 'letters'
        ? `/organiser/letters/presses/${id}`
        : `/organiser/circles/${slug}/ways-in/list/${id}`
    return {
      kind: 'info',
      word: t('layout:noticeKind.info'),
      title: null,
      text: t(`overview:underway.${kind}`, { done, total }),
      links: kind === 'letters' || mayChange ? [{ label: t('overview:underway.look'), href }] : [],
    }
  })

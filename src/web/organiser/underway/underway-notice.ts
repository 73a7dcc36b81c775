import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Underway } from './underway.ts'

/** How far long work is, a notice each, with the way to its own page. */
export const underwayNotices = (works: Underway[], { t }: Reader): NoticePart[] =>
  works.map(({ kind, id, slug, done, total }) => ({
    kind: 'info',
    word: t('layout:noticeKind.info'),
    title: null,
    text: t(`overview:underway.${kind}`, { done, total }),
    links: [
      {
        label: t('overview:underway.look'),
        href:
          kind === 'letters'
            ? `/organiser/letters/presses/${id}`
            : `/organiser/circles/${slug}/ways-in/list/${id}`,
      },
    ],
  }))

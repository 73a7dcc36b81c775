import type { Translate } from '../../i18n/words.ts'
import type { Link } from '../layout.ts'
import { AGENDA_ENDINGS, type AgendaEnding } from './agenda-files.ts'

/** The ways to take an agenda along, under one word. */
export interface TakeAlong {
  title: string
  links: Link[]
}

/**
 * Links to print an agenda and to each of its files.
 * @param base the address of its page, without the last line
 * @param query laid behind each, with its '?'
 * @param endings of the files that there are
 */
export const takeAlong = (
  base: string,
  t: Translate,
  { query = '', endings = AGENDA_ENDINGS }: { query?: string; endings?: readonly AgendaEnding[] } = {},
): TakeAlong => {
  const and = query === '' ? '?' : `${query}&`
  return {
    title: t('agenda:takeAlong.title'),
    links: [
      { label: t('agenda:takeAlong.print'), href: `${base}/print${query}` },
      { label: t('agenda:takeAlong.large'), href: `${base}/print${and}letters=groot` },
      ...endings.map((ending) => ({
        label: t(`agenda:takeAlong.${ending}`),
        href: `${base}/agenda.${ending}${query}`,
      })),
    ],
  }
}

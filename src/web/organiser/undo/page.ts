import type { RecentDeed } from '../../../deed/kept-deeds.ts'
import { momentInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'

/** `organiser/undo/list`: what was done in the last day and can be taken back. */
export interface UndoPage {
  head: PageHead
  label: string
  deeds: { what: string; about: string; when: string; page: Link; undo: ActionForm }[]
  empty: EmptyState
}

/** What the organisers of an institute can take back now, latest first. */
export const undoPage = (deeds: RecentDeed[], { t, language }: Reader): UndoPage => ({
  head: {
    back: { label: t('organiser:menu.circles'), href: '/organiser' },
    kicker: null,
    title: t('undo:title'),
    lead: t('undo:lead'),
  },
  label: t('undo:title'),
  deeds: deeds.map(({ id, kind, about, page, by, doneAt }) => ({
    what: t(`undo:deed.${kind}`),
    about,
    when: t('undo:when', { when: momentInWords(doneAt, language), by: by ?? '' }),
    page: { label: t('undo:page'), href: page },
    undo: {
      action: `/organiser/undo/${id}`,
      hidden: [],
      label: t('layout:undo'),
      look: 'secondary',
      isNegative: false,
      note: null,
    },
  })),
  empty: { title: t('undo:none'), text: t('undo:noneText'), action: null },
})

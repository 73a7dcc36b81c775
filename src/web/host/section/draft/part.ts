import type { HostSection } from '../../../../programme/host-section.ts'
import { fieldsOf, type SectionDraft, textsOfDraft } from '../../../../programme/section-drafts.ts'
import { momentInWords } from '../../../../time/day-words.ts'
import type { ActionForm } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { SectionReader } from '../reader.ts'

/** What somebody typed before and did not save: to go on with, or to put aside. */
export interface OfferedDraft {
  title: string
  text: string
  goOn: Link
  discard: ActionForm
}

/** The drafts in which something stands that is nowhere in the section. */
export const offeredDrafts = (
  drafts: SectionDraft[],
  stored: HostSection,
  { t, language, action, by }: SectionReader,
): OfferedDraft[] =>
  drafts.flatMap((draft) => {
    const texts = textsOfDraft(draft, stored)
    if (texts.length === 0) return []
    const moment = momentInWords(draft.keptAt, language)
    const labels = fieldsOf(texts).map((field) => t(`host:field.${field}.label`))
    const isOwn = by.kind === draft.byKind
    return [
      {
        title: t(`host:draft.${isOwn ? 'own' : 'other'}`, { moment, who: draft.byName }),
        text: t('host:draft.about', { fields: labels.join(', ') }),
        goOn: { label: t('host:draft.goOn'), href: `${action}?draft=${draft.id}` },
        discard: {
          action: `${action}/drafts/${draft.id}/removal`,
          hidden: [],
          label: t('host:draft.discard'),
          look: 'subtle',
          isNegative: true,
          note: null,
        },
      },
    ]
  })

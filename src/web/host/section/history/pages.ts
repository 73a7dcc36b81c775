import type { Translate } from '../../../../i18n/words.ts'
import { SECTION_FIELDS, type SectionField } from '../../../../programme/host-section.ts'
import type { SectionSaved } from '../../../../programme/section-history.ts'
import { momentInWords } from '../../../../time/day-words.ts'
import type { ActionForm } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { EmptyState, PageHead } from '../../../parts.ts'
import type { MeetingOfHost } from '../queries.ts'
import type { SectionReader } from '../reader.ts'
import { kindOf, valueInWords } from '../values.ts'
import { type TextPart, textDifference } from './text-difference.ts'

/** `host/section/history`: who changed what in a host's section, and when. */
export interface HistoryPage {
  head: PageHead
  empty: EmptyState | null
  saves: SavePart[]
  older: Link | null
}

export interface SavePart {
  /** for the address of this save on the page */
  id: string
  title: string
  who: string
  /** says that it undid another */
  note: string | null
  changes: { label: string; parts: HeardPart[] }[]
  aside: { title: string; texts: { label: string; text: string }[] } | null
  undo: ActionForm | null
}

/** A stretch of a text, with a word for who hears the page instead of seeing it. */
export type HeardPart = TextPart & { heard: string | null }

/** The page of the history of a section. @param olderThan the id to read on from; null when these are the oldest */
export const historyPage = (
  meeting: MeetingOfHost,
  { saves, olderThan }: { saves: SectionSaved[]; olderThan: number | null },
  reader: SectionReader,
): HistoryPage => {
  const { t, action } = reader
  const city = meeting.place || t('host:cityToBeDecided')
  return {
    head: {
      back: { label: t('host:history.back', { city }), href: action },
      kicker: t('host:kicker', { number: meeting.number, count: meeting.count, circle: meeting.circle }),
      title: t('host:history.title', { city }),
      lead: t('host:history.lead'),
    },
    empty:
      saves.length === 0
        ? { title: t('host:history.empty'), text: t('host:history.emptyText'), action: null }
        : null,
    saves: saves.map((save) => savePart(save, reader)),
    older:
      olderThan === null
        ? null
        : { label: t('host:history.older'), href: `${action}/history?before=${olderThan}` },
  }
}

const savePart = (save: SectionSaved, { t, language, action }: SectionReader): SavePart => {
  const changed = knownFields(save)
  return {
    id: `save-${save.id}`,
    title:
      changed.length === 0
        ? momentInWords(save.savedAt, language)
        : t('host:history.change', {
            version: save.version,
            moment: momentInWords(save.savedAt, language),
          }),
    who: t(`host:history.by.${save.byKind}`, { who: save.byName }),
    note: save.undoes === null ? null : t('host:history.undoes', { version: save.undoes }),
    changes: changed.map((field) => ({
      label: t(`host:field.${field}.label`),
      parts: partsOf(field, save, t),
    })),
    aside:
      save.aside.length === 0
        ? null
        : {
            title: t('host:history.aside'),
            texts: save.aside.map(({ field, text }) => ({ label: labelOf(field, t), text })),
          },
    undo:
      changed.length === 0
        ? null
        : {
            action: `${action}/history/${save.version}/undo`,
            hidden: [],
            label: t('host:history.undo', { version: save.version }),
            look: 'subtle',
            isNegative: false,
            note: null,
          },
  }
}

// A field that this version of the program no longer has is in the data, not on the page.
const knownFields = ({ changes }: SectionSaved): SectionField[] =>
  SECTION_FIELDS.filter((field) => changes[field] !== undefined)

const partsOf = (field: SectionField, { changes }: SectionSaved, t: Translate): HeardPart[] => {
  const { from, to } = changes[field] ?? { from: '', to: '' }
  const isText = kindOf(field) === 'text' || kindOf(field) === 'textarea'
  const parts = isText && from !== '' && to !== '' ? textDifference(from, to) : wholeOf(field, from, to, t)
  return parts.map((part) => ({
    ...part,
    heard: part.isAdded ? t('host:history.added') : part.isRemoved ? t('host:history.removed') : null,
  }))
}

const wholeOf = (field: SectionField, from: string, to: string, t: Translate): TextPart[] =>
  [
    { text: from === '' ? '' : valueInWords(field, from, t), isAdded: false, isRemoved: true },
    { text: to === '' ? '' : valueInWords(field, to, t), isAdded: true, isRemoved: false },
  ].filter(({ text }) => text !== '')

const labelOf = (name: string, t: Translate) => {
  const field = SECTION_FIELDS.find((one) => one === name)
  return field ? t(`host:field.${field}.label`) : name
}

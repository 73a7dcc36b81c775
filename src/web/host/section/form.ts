import type { AsideText } from '../../../db/section-tables.ts'
import {
  fieldAsTyped,
  type HostSection,
  SECTION_FIELDS,
  type SectionField,
} from '../../../programme/host-section.ts'
import { basisOf, readBasis, type SectionBasis } from '../../../programme/merge-sections.ts'
import type { StoredSection } from '../../../programme/queries.ts'
import type { Continued } from '../../../programme/section-draft.ts'
import { draftMark, type SectionDraft } from '../../../programme/section-drafts.ts'
import { sectionInput } from '../../../programme/section-input.ts'
import { bothTexts, type Disputed, disputedIn, unchosen } from './disputed.ts'
import { readDraftIds } from './draft/ids.ts'
import { typedText } from './typed-text.ts'

/** The draft that a form is kept as while somebody types, and the one that it went on with. */
export interface DraftOfForm {
  id: string
  continued: Continued | null
}

export interface SectionForm {
  typed: Record<SectionField, string>
  /** field → code of its fault */
  faults: Partial<Record<SectionField, string>>
  /** the line of readBasis, to send along */
  basisLine: string
  disputed: Disputed[]
  /** whether what is 'typed' is the text of before a save that is being undone */
  isUndo: boolean
  draft: DraftOfForm
  /** null when there are faults; `aside` are the texts that were not chosen */
  input: { section: HostSection; basis: SectionBasis; aside: AsideText[] } | null
}

/** The form of a section as it is kept. @param draft for what will be typed in it */
export const formOfSection = ({ version, section }: StoredSection, draft: DraftOfForm): SectionForm => ({
  typed: typedOf((field) => fieldAsTyped(section, field)),
  faults: {},
  basisLine: basisOf(version, section),
  disputed: [],
  isUndo: false,
  draft,
  input: null,
})

/** The form as somebody left it: saving it asks about what others changed since it was begun. @param id of its own draft */
export const formOfDraft = (stored: StoredSection, draft: SectionDraft, id: string): SectionForm => ({
  ...formOfSection(stored, { id, continued: { id: draft.id, mark: draftMark(draft) } }),
  typed: typedOf((field) => draft.typed[field] ?? fieldAsTyped(stored.section, field)),
  basisLine: draft.basis,
})

/**
 * Reads a posted section. Where the other's text or both were chosen that counts as the one typed; what was typed stays
 * in `typed`, so that a refused form shows it again.
 */
export const parseSection = (body: unknown): SectionForm => {
  const typed = typedOf((field) => typedText(body, field))
  const disputed = disputedIn(body)
  const basisLine = typedText(body, 'basis')
  const chosen = Object.fromEntries(
    disputed
      .filter(({ choice }) => choice !== 'mine')
      .map(({ field, choice, theirs, both }) => [field, choice === 'both' ? both : theirs]),
  )
  const parsed = sectionInput.safeParse({ ...typed, ...chosen })
  const faults: SectionForm['faults'] = {}
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = SECTION_FIELDS.find((name) => name === path[0])
    if (field) faults[field] ??= message
  }
  const aside = unchosen(typed, disputed)
  return {
    typed,
    faults,
    basisLine,
    disputed,
    isUndo: false,
    draft: readDraftIds(body),
    input: parsed.data ? { section: parsed.data, basis: readBasis(basisLine), aside } : null,
  }
}

/** The form after somebody else was first: their other fields brought in, and both texts where it matters. */
export const formOfConflict = (
  { stored, merged, conflicts }: { stored: StoredSection; merged: HostSection; conflicts: SectionField[] },
  draft: DraftOfForm,
): SectionForm => ({
  ...formOfSection(stored, draft),
  typed: typedOf((field) => fieldAsTyped(merged, field)),
  disputed: conflicts.map((field) => {
    const theirs = fieldAsTyped(stored.section, field)
    return { field, theirs, choice: 'mine', both: bothTexts(field, theirs, fieldAsTyped(merged, field)) }
  }),
})

// The cast: fromEntries forgets which keys went in; these are all the fields.
const typedOf = (text: (field: SectionField) => string) =>
  Object.fromEntries(SECTION_FIELDS.map((field) => [field, text(field)])) as Record<SectionField, string>

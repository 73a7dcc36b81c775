import {
  fieldAsTyped,
  type HostSection,
  SECTION_FIELDS,
  type SectionField,
} from '../../../programme/host-section.ts'
import { basisOf, readBasis, type SectionBasis } from '../../../programme/merge-sections.ts'
import type { StoredSection } from '../../../programme/queries.ts'
import { sectionInput } from '../../../programme/section-input.ts'

/** A field that two people changed, as the form shows it: what is typed stands in the field, this beside it. */
export interface Disputed {
  field: SectionField
  /** what the other saved, as typed */
  theirs: string
  /** whether the other's text was chosen */
  takesTheirs: boolean
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
  /** null when there are faults */
  input: { section: HostSection; basis: SectionBasis } | null
}

/** The form of a section as it is kept. */
export const formOfSection = ({ version, section }: StoredSection): SectionForm => ({
  typed: typedOf((field) => fieldAsTyped(section, field)),
  faults: {},
  basisLine: basisOf(version, section),
  disputed: [],
  isUndo: false,
  input: null,
})

/**
 * Reads a posted section. Where the other's text was chosen it counts as the one typed; what was typed stays in `typed`,
 * so that a refused form shows it again.
 */
export const parseSection = (body: unknown): SectionForm => {
  const typed = typedOf((field) => textOf(body, field))
  const disputed = disputedOf(body)
  const basisLine = textOf(body, 'basis')
  const chosen = Object.fromEntries(
    disputed.filter(({ takesTheirs }) => takesTheirs).map(({ field, theirs }) => [field, theirs]),
  )
  const parsed = sectionInput.safeParse({ ...typed, ...chosen })
  const faults: SectionForm['faults'] = {}
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = SECTION_FIELDS.find((name) => name === path[0])
    if (field) faults[field] ??= message
  }
  return {
    typed,
    faults,
    basisLine,
    disputed,
    isUndo: false,
    input: parsed.data ? { section: parsed.data, basis: readBasis(basisLine) } : null,
  }
}

/** The form after somebody else was first: their other fields brought in, and both texts where it matters. */
export const formOfConflict = (
  stored: StoredSection,
  merged: HostSection,
  conflicts: SectionField[],
): SectionForm => ({
  ...formOfSection(stored),
  typed: typedOf((field) => fieldAsTyped(merged, field)),
  disputed: conflicts.map((field) => ({
    field,
    theirs: fieldAsTyped(stored.section, field),
    takesTheirs: false,
  })),
})

const disputedOf = (body: unknown): Disputed[] =>
  SECTION_FIELDS.flatMap((field) => {
    const choice = textOf(body, `choice-${field}`)
    if (choice !== 'mine' && choice !== 'theirs') return []
    return [{ field, theirs: textOf(body, `theirs-${field}`), takesTheirs: choice === 'theirs' }]
  })

// The cast: fromEntries forgets which keys went in; these are all the fields.
const typedOf = (text: (field: SectionField) => string) =>
  Object.fromEntries(SECTION_FIELDS.map((field) => [field, text(field)])) as Record<SectionField, string>

const textOf = (body: unknown, name: string): string => {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = new Map(Object.entries(body)).get(name)
  return typeof value === 'string' ? value : ''
}

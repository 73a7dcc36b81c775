import { createHash } from 'node:crypto'
import {
  differingFields,
  fieldAsTyped,
  type HostSection,
  SECTION_FIELDS,
  type SectionField,
} from './host-section.ts'

/** What somebody had in front of them when they began to type: which save, and a mark of every field. */
export interface SectionBasis {
  version: number
  marks: Partial<Record<SectionField, string>>
}

/**
 * Brings together what one person typed and what another saved meanwhile, field by field: a field that only one of
 * them changed is taken from that one; a field that both changed, each differently, is a conflict.
 * A basis without a mark for a field cannot tell who changed it, so every difference there is a conflict.
 * @returns the merged section, in which conflicts carry what was typed: nothing typed is lost
 */
export const mergeSections = (
  basis: SectionBasis,
  typed: HostSection,
  stored: HostSection,
): { merged: HostSection; conflicts: SectionField[] } => {
  const differing = differingFields(typed, stored)
  const kept = differing.filter((field) => markOf(typed, field) === basis.marks[field])
  const conflicts = differing.filter(
    (field) => !kept.includes(field) && markOf(stored, field) !== basis.marks[field],
  )
  const theirs = Object.fromEntries(kept.map((field) => [field, stored[field]]))
  return { merged: { ...typed, ...theirs }, conflicts }
}

/** The basis of a form that shows this section, as one short line to send along: '3.Xy12…'. */
export const basisOf = (version: number, section: HostSection): string =>
  [version, ...SECTION_FIELDS.map((field) => markOf(section, field))].join('.')

/** Reads such a line back. Anything else counts as a form that saw nothing: version 0 without marks. */
export const readBasis = (line: string): SectionBasis => {
  const [version, ...marks] = line.split('.')
  if (!/^\d{1,9}$/.test(version ?? '') || marks.length !== SECTION_FIELDS.length)
    return { version: 0, marks: {} }
  return {
    version: Number(version),
    marks: Object.fromEntries(SECTION_FIELDS.map((field, at) => [field, marks[at]])),
  }
}

/** Whether a text is what a form showed in this field when it was made. */
export const hasMark = (marks: SectionBasis['marks'], field: SectionField, text: string): boolean =>
  marks[field] === mark(text)

const markOf = (section: HostSection, field: SectionField) => mark(fieldAsTyped(section, field))

const mark = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12)

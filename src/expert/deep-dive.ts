import { createHash } from 'node:crypto'
import type { DeepDiveForm } from '../db/expert-tables.ts'

/** The four forms that a deep dive can have, and no others. */
export const DEEP_DIVE_FORMS = [
  'presentation',
  'discussion',
  'workSession',
  'simulation',
] as const satisfies DeepDiveForm[]

/** What somebody says of a deep dive. */
export interface DeepDive {
  /** of the whole, as long as it has no parts */
  form: DeepDiveForm
  /** what it is about; empty when the item's own title says enough */
  title: string
  /** what people take away from it */
  output: string
  materials: string
  /** people per group; null sets no limit */
  groupLimit: number | null
  parts: DeepDivePart[]
}

export interface DeepDivePart {
  form: DeepDiveForm
  title: string
  minutes: number
}

/** Parts of one deep dive, at most. */
export const MOST_PARTS = 8

/** The forms that a deep dive has: those of its parts, each once and in their order, or its own when it has none. */
export const formsOf = ({ form, parts }: Pick<DeepDive, 'form' | 'parts'>): DeepDiveForm[] =>
  parts.length === 0 ? [form] : [...new Set(parts.map((part) => part.form))]

/**
 * Minutes by which the parts of a deep dive differ from those of its item: above 0 they take more than there is.
 * 0 when they are the same, and without parts.
 */
export const minutesBeyond = ({ parts }: Pick<DeepDive, 'parts'>, itemMinutes: number): number =>
  parts.length === 0 ? 0 : parts.reduce((sum, { minutes }) => sum + minutes, 0) - itemMinutes

/** A mark of all that a deep dive says, or of nothing said yet: a form carries the mark of what it showed. */
export const deepDiveMark = (dive: DeepDive | null): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        dive && [
          dive.form,
          dive.title,
          dive.output,
          dive.materials,
          dive.groupLimit,
          dive.parts.map((part) => [part.form, part.title, part.minutes]),
        ],
      ),
    )
    .digest('base64url')
    .slice(0, 16)

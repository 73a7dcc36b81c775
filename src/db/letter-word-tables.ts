import type { Generated, JSONColumnType } from 'kysely'

// The tables of how letters leave and of words that replace ours; part of the hand-written schema.

/** draft: it waits until an organiser sends it; automatic: it leaves by itself; off: it is not written at all */
export type LetterMode = 'draft' | 'automatic' | 'off'

export interface LetterModeTable {
  circle_id: string
  /** of a letter */
  kind: string
  mode: LetterMode
}

/** Words of an institute for one kind of letter; with a circle, for that circle before those. */
export interface LetterTemplateTable {
  id: Generated<string>
  institute_id: string
  circle_id: string | null
  kind: string
  language: 'nl' | 'en'
  /** with placeholders as people type them: '{kring}' */
  subject: string
  /** the paragraphs before the facts, each on lines of its own */
  opening: string
  /** the paragraphs after the button */
  closing: string
  /** grows with every save */
  version: Generated<number>
  /** name of an organiser */
  changed_by: string
  changed_at: Temporal.Instant
}

/** A stretch of text as it is, or a fact that is filled in when the letter is made. */
export type Piece = string | { fact: string }

/** What an organiser made of the words of one letter before it left. */
export interface LetterEditTable {
  letter_id: string
  subject: JSONColumnType<Piece[], string, string>
  opening: JSONColumnType<Piece[], string, string>
  closing: JSONColumnType<Piece[], string, string>
  /** the facts of the letter as they were when it was edited */
  facts: JSONColumnType<Record<string, unknown>, string, string>
  /** grows with every save */
  version: Generated<number>
  /** name of an organiser */
  edited_by: string
  edited_at: Temporal.Instant
}

export interface LetterWordTables {
  letter_mode: LetterModeTable
  letter_template: LetterTemplateTable
  letter_edit: LetterEditTable
}

import type { Agenda } from '../../../agenda/agenda.ts'
import type { Language } from '../../../db/schema.ts'
import type { OwnSlot } from '../../../expert/own-slot.ts'
import type { FoundDeepDive } from '../../../expert/save-deep-dive.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { WordsTyped } from './form.ts'

/** What the page of an expert is made from. */
export interface SlotOfPage {
  slot: OwnSlot
  agenda: Agenda
  found: FoundDeepDive
  /** who come as participants or in the place of one */
  people: number
  /** by name */
  organisations: string[]
  form: WordsTyped
  /** another window of theirs saved meanwhile */
  isConflict: boolean
}

export interface SlotReader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

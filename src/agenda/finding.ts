import type { ProgrammeItemKind } from '../db/programme-tables.ts'

/** An item as a finding names it. */
export interface NamedLine {
  title: string
  kind: ProgrammeItemKind
  minutes: number
}

/** An item that could be shorter, and by how many minutes. */
export type Giver = NamedLine & { giveMinutes: number }

/** What is the matter with the timing of a meeting; words are made at the border (finding-words.ts). */
export type Finding =
  | { kind: 'nothingPlanned' }
  | {
      kind: 'tooLong'
      /** how many minutes too many, after everything gave what it may */
      minutes: number
      /** the item furthest above what its kind usually takes on such a day; the longest of equals */
      cause: NamedLine
      /** what could give all the same, most first */
      couldGive: Giver[]
    }
  | { kind: 'tooShort'; minutes: number }
  | { kind: 'longerThanDay'; item: NamedLine; dayMinutes: number }
  | {
      /** what stands before a fixed point needs more time than there is */
      kind: 'fixedTooEarly'
      item: NamedLine
      /** '12:30', as it stands fixed */
      fixedStart: string
      /** minutes by which it begins later than that */
      minutes: number
      couldGive: Giver[]
    }
  | {
      /** one fixed point comes before the other is done, whatever stands between them */
      kind: 'fixedOverlap'
      item: NamedLine
      fixedStart: string
      before: NamedLine
      beforeFixedStart: string
      minutes: number
    }
  /** there is nothing for so many minutes before a fixed point */
  | { kind: 'gap'; item: NamedLine; minutes: number }
  /** the walk there and back leaves nothing of the visit */
  | { kind: 'walkFillsVisit'; item: NamedLine; walkMinutes: number }
  | {
      kind: 'tooLongWithoutBreak'
      minutes: number
      /** minutes after local midnight */
      startMinute: number
      endMinute: number
      /** the item after which a break would halve it best; null when it is one item alone */
      after: NamedLine | null
    }
  /** the programme does not end with so many minutes for looking back; `minutes` is what its closing has */
  | { kind: 'noEvaluation'; minutes: number }
  /** the drinks go on for so many minutes after the end of the meeting */
  | { kind: 'drinksPastEnd'; item: NamedLine; minutes: number }
  /** the clock changes during the meeting */
  | { kind: 'clockChange'; atMinute: number; byMinutes: number }

/**
 * Whether a finding is for everybody who reads the agenda, because it is about the times they will come and go by. The
 * others are for who makes the programme.
 */
export const isForEverybody = ({ kind }: Finding): boolean => kind === 'tooLong' || kind === 'clockChange'

import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import { minuteOfDay } from '../time/day-words.ts'

/** What laying out must know of an item. */
export interface ItemToLay {
  kind: ProgrammeItemKind
  /** as many as are wanted, whole, from 1 */
  minutes: number
  /** as few as will do; null when the minutes are fixed */
  leastMinutes: number | null
  /** '12:30' when it must begin then; of a project visit it is the visit itself, and the walk comes before it */
  fixedStart: string | null
}

/** The hours that the items are laid in, on the clock of the meeting. */
export interface DayToFill {
  /** '2026-12-10' */
  heldOn: string
  /** '09:30'; endsAt likewise and later */
  startsAt: string
  endsAt: string
  timeZone: string
  /** to the project visit and back; null while it is not known */
  walk: { outMinutes: number; backMinutes: number } | null
}

/** An item with its place on the clock, in minutes after local midnight (570 = 09:30). */
export type Timed<Item> = Item & {
  /** as composed: between the least and the wanted */
  minutes: number
  wantedMinutes: number
  /** empty minutes before it, because it must not begin earlier */
  waitMinutes: number
  /** minutes by which it begins after its fixed point, because what stands before it needs them */
  lateMinutes: number
  startMinute: number
  endMinute: number
}

export interface LaidOut<Item> {
  lines: Timed<Item>[]
  /** Minutes by which the last line before the drinks passes the end of the meeting; 0 when it fits. */
  overMinutes: number
  /** Minutes between the last line and the end of the meeting; 0 when it is full. */
  spareMinutes: number
}

/**
 * Lays the items of a meeting end to end, in the order given.
 * @returns clock times per line, and by how many minutes it is too long or too short; never cuts, moves or drops a line,
 * so that times past the end (even past midnight, 1500 = 25:00) show what does not fit
 */
export const layOut = <Item extends ItemToLay>(items: readonly Item[], day: DayToFill): LaidOut<Item> => {
  let minute = minuteOfDay(day.startsAt)
  const lines = items.map((item) => {
    const startMinute = minute
    minute += item.minutes
    return {
      ...item,
      wantedMinutes: item.minutes,
      waitMinutes: 0,
      lateMinutes: 0,
      startMinute,
      endMinute: minute,
    }
  })
  const over = minute - minuteOfDay(day.endsAt)
  return { lines, overMinutes: Math.max(0, over), spareMinutes: Math.max(0, -over) }
}

import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import { clockChangeOn, clockMinute, passedMinutes } from '../time/clock-change.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { placeItems } from './place-items.ts'

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
  /** to the first project visit and back; null while it is not known */
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
  /** The lines that were made shorter than wanted, in their order. */
  fits: Fit[]
}

export interface Fit {
  /** place in `lines` */
  at: number
  fromMinutes: number
  toMinutes: number
}

/**
 * Lays the items of a meeting end to end, in the order given, from its start. Between two fixed points, and before the
 * end of the meeting, items are made shorter when what is wanted does not fit, never below their least (fitMinutes).
 * Where there is more room than is wanted, the fixed point waits. Drinks that come last are no part of what must fit:
 * they follow, shorter when they may be, and pass the end of the meeting when they must.
 * What happens in groups at the same time is one item, and takes its minutes once. On a day on which the clock changes
 * the minutes are those that pass, and the clock jumps.
 * @param items with minutes and least minutes in whole numbers, from 1
 * @returns clock times per line, and by how many minutes it is too long or too short; never cuts, moves or drops a line,
 * so that times past the end (even past midnight, 1500 = 25:00) show what does not fit. A fixed point that cannot be
 * kept comes as soon as it can, by so many `lateMinutes`. Laying out what was laid out changes nothing.
 */
export const layOut = <Item extends ItemToLay>(items: readonly Item[], day: DayToFill): LaidOut<Item> => {
  const change = clockChangeOn(day.heldOn, day.timeZone)
  const passed = (time: string) => passedMinutes(minuteOfDay(time), change)
  const [start, end] = [passed(day.startsAt), passed(day.endsAt)]
  const programme = programmeLength(items)
  const visitAt = items.findIndex(({ kind }) => kind === 'projectVisit')
  const walkBefore = (at: number) => (at === visitAt ? (day.walk?.outMinutes ?? 0) : 0)
  const spans = items.map(({ minutes, leastMinutes, fixedStart }, at) => ({
    wanted: minutes,
    least: leastMinutes ?? minutes,
    point: fixedStart === null ? null : passed(fixedStart) - walkBefore(at),
  }))
  const places = placeItems(spans, { start, end, programme })
  const lines = places.flatMap(({ from, minutes, wait }, at) => {
    const item = items[at]
    if (!item) return []
    const line = {
      ...item,
      minutes,
      wantedMinutes: item.minutes,
      waitMinutes: wait,
      lateMinutes: Math.max(0, from - (spans[at]?.point ?? from)),
      startMinute: clockMinute(from, change),
      endMinute: clockMinute(from + minutes, change),
    }
    return [line]
  })
  const ends = places.map(({ from, minutes }) => from + minutes)
  const over = (ends[programme - 1] ?? start) - end
  return {
    lines,
    overMinutes: Math.max(0, over),
    spareMinutes: Math.max(0, end - (ends.at(-1) ?? start)),
    fits: fitsOf(lines),
  }
}

/** Which lines are shorter than wanted, and by how much. */
export const fitsOf = (lines: readonly Pick<Timed<ItemToLay>, 'minutes' | 'wantedMinutes'>[]): Fit[] =>
  lines.flatMap(({ minutes, wantedMinutes }, at) =>
    minutes < wantedMinutes ? [{ at, fromMinutes: wantedMinutes, toMinutes: minutes }] : [],
  )

/** How many items there are before the drinks that come last; those stand outside the programme. */
export const programmeLength = (items: readonly Pick<ItemToLay, 'kind'>[]): number =>
  items.findLastIndex(({ kind }) => kind !== 'drinks') + 1

import { minuteOfDay } from '../time/day-words.ts'

/** An item with its place on the clock, in minutes after local midnight (570 = 09:30). */
export type Timed<Item> = Item & { startMinute: number; endMinute: number }

export interface LaidOut<Item> {
  lines: Timed<Item>[]
  /** Minutes by which the last line passes the end of the meeting; 0 when it fits. */
  overMinutes: number
  /** Minutes between the last line and the end of the meeting; 0 when it is full. */
  spareMinutes: number
}

/**
 * Lays the items of a meeting end to end, in the order given.
 * @param items each with whole minutes, from 1
 * @param startsAt '09:30', local wall time on the day of the meeting; endsAt likewise
 * @returns clock times per line, and by how many minutes it is too long or too short; never cuts, moves or drops a line,
 * so that times past the end (even past midnight, 1500 = 25:00) show what does not fit
 */
export const layOut = <Item extends { minutes: number }>(
  items: readonly Item[],
  startsAt: string,
  endsAt: string,
): LaidOut<Item> => {
  let minute = minuteOfDay(startsAt)
  const lines = items.map((item) => {
    const startMinute = minute
    minute += item.minutes
    return { ...item, startMinute, endMinute: minute }
  })
  const over = minute - minuteOfDay(endsAt)
  return { lines, overMinutes: Math.max(0, over), spareMinutes: Math.max(0, -over) }
}

import { minuteOfDay, wallTimeOf } from '../../time/day-words.ts'
import { type DayToFill, fitsOf, type ItemToLay, type LaidOut, layOut, type Timed } from '../timing.ts'

/** From one item on the day goes on so many minutes later than it stood; below zero: earlier. */
export interface DelayStep {
  itemId: string
  minutes: number
}

/**
 * The rest of a day, when the item before `itemId` takes longer or shorter than it stood. That item and what follows are
 * composed anew by the rules of every meeting: what can give, gives; fixed points keep their time as long as they can;
 * and what had to give before grows back when there is room. What stands before keeps its times.
 * @param laidOut the day as it stood, perhaps late already
 * @returns the same day when it has no such item; the first item never begins before the meeting, and no item before
 * the one that it follows
 */
export const runLate = <Item extends ItemToLay & { itemId: string }>(
  laidOut: LaidOut<Item>,
  { itemId, minutes }: DelayStep,
  day: DayToFill,
): LaidOut<Item> => {
  const at = laidOut.lines.findIndex((line) => line.itemId === itemId)
  const line = laidOut.lines[at]
  if (!line) return laidOut
  const before = laidOut.lines[at - 1]
  const begins = couldBegin(line) + asFarAsItGoes(laidOut, { itemId, minutes }, day).minutes
  // Fitted by itself the rest may give its minutes otherwise than in the whole day: without a delay nothing changes.
  if (begins === couldBegin(line)) return laidOut
  const rest = layOut(laidOut.lines.slice(at).map(asWanted), { ...day, startsAt: wallTimeOf(begins) })
  const over = laidOut.lines.slice(0, at).map((one) => (one === before ? until(one, begins) : one))
  const lines = [...over, ...rest.lines]
  return { ...rest, lines, fits: fitsOf(lines) }
}

/**
 * The same step, no earlier than a day can go: what is kept of a press must be what it did, or the next one would make up
 * for minutes that never were.
 */
export const asFarAsItGoes = <Item extends ItemToLay & { itemId: string }>(
  { lines }: Pick<LaidOut<Item>, 'lines'>,
  { itemId, minutes }: DelayStep,
  { startsAt }: Pick<DayToFill, 'startsAt'>,
): DelayStep => {
  const at = lines.findIndex((line) => line.itemId === itemId)
  const [before, line] = [lines[at - 1], lines[at]]
  if (!line) return { itemId, minutes }
  const earliest = before ? before.startMinute + 1 : minuteOfDay(startsAt)
  return { itemId, minutes: Math.max(minutes, earliest - couldBegin(line)) }
}

const couldBegin = ({ startMinute, waitMinutes }: Timed<ItemToLay>) => startMinute - waitMinutes

const asWanted = <Item extends ItemToLay>(line: Timed<Item>): Timed<Item> => ({
  ...line,
  minutes: line.wantedMinutes,
})

const until = <Item extends ItemToLay>(line: Timed<Item>, endMinute: number): Timed<Item> => ({
  ...line,
  minutes: endMinute - line.startMinute,
  endMinute,
})

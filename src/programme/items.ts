import { createHash } from 'node:crypto'
import type { ProgrammeItemKind, ProgrammeItemState } from '../db/programme-tables.ts'

/** An item as the organiser arranges it; its kind stays what it was. */
export interface ProgrammeItem {
  id: string
  kind: ProgrammeItemKind
  title: string
  /** as many as are wanted */
  minutes: number
  /** as few as will do; null when the minutes are fixed */
  leastMinutes: number | null
  /** '12:30' when it must begin then; null when it follows what stands before it */
  fixedStart: string | null
  state: ProgrammeItemState
  /** agreed, and then something of it changed */
  isChangedSinceAgreed: boolean
}

/**
 * A mark of a whole programme, that changes with every title, minute, state and place in the order. A form carries the
 * mark of what it showed, so that a save finds out that a colleague, or the host's own form, was first.
 */
export const programmeMark = (items: readonly ProgrammeItem[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        items.map((item) => [
          item.id,
          item.title,
          item.minutes,
          item.leastMinutes,
          item.fixedStart,
          item.state,
          item.isChangedSinceAgreed,
        ]),
      ),
    )
    .digest('base64url')
    .slice(0, 16)

/** The same items with one of them a place earlier or later; at the edge everything stays. */
export const moved = <Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  by: -1 | 1,
): Item[] => {
  const from = items.findIndex((item) => item.id === id)
  const [one, other] = [items[from], items[from + by]]
  if (!one || !other) return [...items]
  return items.map((item) => (item === one ? other : item === other ? one : item))
}

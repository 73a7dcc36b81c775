import { createHash } from 'node:crypto'
import { dayToFill } from '../agenda/laid-columns.ts'
import { readSnapshot } from '../agenda/release/queries.ts'
import { partStretches } from '../agenda/stretches.ts'
import { layOut } from '../agenda/timing.ts'
import { wallTimeOf } from '../time/day-words.ts'
import type { ExpertRow } from './expert-rows.ts'
import { type InvitedMeeting, invitedMeeting } from './invited-meeting.ts'
import type { MeetingRow } from './meeting-rows.ts'

/** Where an expert's item is on the clock. */
interface SlotLine {
  startMinute: number
  endMinute: number
  /** room or spot, as it was released; empty when it was not */
  place: string
}

/**
 * When an item is, for who is there for it alone: as it was last released, and while it was in no version as it is being
 * made. Null when it is in neither: then it is in no programme.
 */
export const slotLine = (row: MeetingRow, itemId: string): SlotLine | null => {
  const released =
    row.release && readSnapshot(row.release.snapshot).lines.find((line) => line.itemId === itemId)
  if (released) return released
  const line = layOut(row.items, dayToFill(row)).lines.find(({ id }) => id === itemId)
  return line ? { startMinute: line.startMinute, endMinute: line.endMinute, place: '' } : null
}

/**
 * The part of a meeting that an expert is there for, as their calendar tells of it: its own clock times and, once it was
 * released, its room. What changes in titles and parts is told along with the next change of time or place, not by itself.
 */
export const invitedSlot = (row: MeetingRow, { itemId, title, parts }: ExpertRow): InvitedMeeting => {
  const meeting = invitedMeeting(row)
  const line = slotLine(row, itemId)
  const [start, end] = line ? onTheDay(line.startMinute, line.endMinute) : [row.startsAt, row.endsAt]
  const programme = line?.place ? createHash('sha256').update(line.place).digest('base64url') : ''
  return {
    ...meeting,
    slot: title,
    facts: { ...meeting.facts, theme: '', programme, startsAt: start, endsAt: end },
    lines: line
      ? partStretches(parts, line).map((part) => ({
          startsAt: wallTimeOf(part.startMinute),
          title: part.title,
        }))
      : [],
    released: meeting.released && {
      ...meeting.released,
      lines: meeting.released.lines.filter((one) => one.itemId === itemId),
    },
  }
}

// A programme that is far too long runs past midnight, where no calendar entry of this day can follow it.
const onTheDay = (start: number, end: number): [string, string] => [
  wallTimeOf(Math.min(start, LAST_MINUTE - 1)),
  wallTimeOf(Math.min(end, LAST_MINUTE)),
]

const LAST_MINUTE = 24 * 60 - 1

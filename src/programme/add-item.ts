import type { Trx } from '../db/connect.ts'
import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import type { Language } from '../db/schema.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { SPANS, shapeOf } from './default-minutes.ts'
import { DEFAULT_TITLES } from './default-titles.ts'
import { makeRoom } from './make-room.ts'
import { findItems } from './save-items.ts'

/** Items of one meeting at most. */
export const MOST_ITEMS = 200

/**
 * Adds an item with the title and minutes that its kind usually has, before what closes the meeting; closing and drinks
 * come last. Refused when the programme holds as many as it can.
 * @param language of the title
 */
export const addItem = async (
  trx: Trx,
  { meetingId, kind, language }: { meetingId: string; kind: ProgrammeItemKind; language: Language },
  now: Temporal.Instant,
): Promise<Outcome<{ itemId: string; circleId: string }, 'tooMany'>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const items = await findItems(trx, meetingId)
  if (items.length >= MOST_ITEMS) return refused('tooMany')
  const position = placeFor(kind, items)
  await makeRoom(trx, { meetingId, position })
  const shape = shapeOf(minuteOfDay(meeting.startsAt), minuteOfDay(meeting.endsAt))
  const { id } = await trx
    .insertInto('programme_item')
    .values({
      meeting_id: meetingId,
      position,
      kind,
      title: DEFAULT_TITLES[language][kind],
      minutes: SPANS[shape][kind].wanted,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await touchMeeting(trx, meetingId, now)
  return done({ itemId: id, circleId: meeting.circleId })
}

const LAST: readonly ProgrammeItemKind[] = ['closing', 'drinks']

/** From 1. */
const placeFor = (kind: ProgrammeItemKind, items: readonly { kind: ProgrammeItemKind }[]): number => {
  const ending = LAST.slice(Math.max(0, LAST.indexOf(kind) + 1))
  const at = items.findIndex((item) => ending.includes(item.kind))
  return at === -1 ? items.length + 1 : at + 1
}

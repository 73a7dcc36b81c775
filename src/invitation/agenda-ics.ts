import { isPublic } from '../circle/circle.ts'
import type { Db } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { entryWithout, feedFile } from './feed-file.ts'
import { invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'

/** One meeting of a circle, and the language to tell of it. */
export interface CalendarWanted {
  slug: string
  number: number
  language: Language
}

/**
 * One meeting as a calendar file, without anybody's name; also of a draft, because the organiser asks.
 * @returns null when there is no such circle or meeting
 */
export const agendaIcs = async (
  db: Db,
  { slug, number, language }: CalendarWanted,
  now: Temporal.Instant,
): Promise<string | null> => {
  const circle = await findCircle(db, slug)
  if (!circle) return null
  const meetings = (await meetingRows(db, { circleId: circle.id })).map(invitedMeeting)
  const meeting = meetings.find((one) => one.number === number)
  if (!meeting) return null
  return feedFile({ circle: circle.title, entries: [entryWithout(meeting)], language }, now)
}

/** All meetings of a public circle as a calendar file in Dutch, without anybody's name; null when it is not public. */
export const circleIcs = async (db: Db, slug: string, now: Temporal.Instant): Promise<string | null> => {
  const circle = await findCircle(db, slug)
  if (!circle || !isPublic(circle.phase)) return null
  const entries = (await meetingRows(db, { circleId: circle.id })).map((row) =>
    entryWithout(invitedMeeting(row)),
  )
  return feedFile({ circle: circle.title, entries, language: 'nl' }, now)
}

const findCircle = (db: Db, slug: string) =>
  db.selectFrom('circle').where('slug', '=', slug).select(['id', 'title', 'phase']).executeTakeFirst()

import type { Db } from '../../db/connect.ts'
import type { Agenda } from '../agenda.ts'
import { loadAgenda, type WhichMeeting } from '../load-agenda.ts'
import { loadNames } from './names.ts'
import { findRelease } from './queries.ts'
import { shownAgenda } from './shown-agenda.ts'

/**
 * Reads one meeting as people see it: the programme of its last release, with day, hours, venue, contact and state as they
 * are now. While nothing was released it is the working version, with `release` null, and pages say so. Three statements.
 * @returns null when there is no such circle or meeting; also of circles not yet published: the caller decides who may see
 */
export const loadShownAgenda = async (db: Db, which: WhichMeeting): Promise<Agenda | null> => {
  const working = await loadAgenda(db, which)
  return working && shownInsteadOf(db, working)
}

/**
 * As `loadShownAgenda`, for somebody who is there for one item, such as a guest expert: while that was in no release yet
 * it is the working version that tells of it.
 */
export const loadShownAgendaWith = async (
  db: Db,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<Agenda | null> => {
  const working = await loadAgenda(db, { meetingId })
  const shown = working && (await shownInsteadOf(db, working))
  return shown?.lines.some((line) => line.itemId === itemId) ? shown : working
}

const shownInsteadOf = async (db: Db, working: Agenda): Promise<Agenda> => {
  const release = await findRelease(db, { meetingId: working.meeting.id })
  if (!release) return working
  return shownAgenda(working, release, await loadNames(db, working.circle.id, [release.snapshot]))
}

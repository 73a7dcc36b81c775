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
  if (!working) return null
  const release = await findRelease(db, { meetingId: working.meeting.id })
  if (!release) return working
  return shownAgenda(working, release, await loadNames(db, working.circle.id, [release.snapshot]))
}

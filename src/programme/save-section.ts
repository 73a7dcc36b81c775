import type { Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { noteVenueChange } from '../meeting/note-venue-change.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done } from '../outcome.ts'
import {
  differingFields,
  type HostSection,
  type SectionField,
  sectionConcernsCalendars,
} from './host-section.ts'
import { mergeSections, type SectionBasis } from './merge-sections.ts'
import { asColumns, lockSection, type StoredSection } from './queries.ts'
import { visitItemAfter } from './visit-item.ts'

export interface SectionSave {
  meetingId: string
  /** the save that was on the screen when typing began */
  basis: SectionBasis
  section: HostSection
  /** name of who saves */
  by: string
}

export type SectionOutcome =
  | { done: true; value: { version: number; circleId: string } }
  | {
      done: false
      reason: 'changedMeanwhile'
      /** both texts: what is kept now, and what was typed with the other's untouched fields brought in */
      stored: StoredSection
      merged: HostSection
      conflicts: SectionField[]
    }

/**
 * Saves the host's section. What somebody else saved meanwhile is never overwritten: other fields are brought
 * together, and where both changed one field nothing is saved and both texts are given back.
 * The project visit in the programme follows (see visit-item.ts), and the calendars of a meeting to come hear of another
 * venue or route. Saving what is there already changes nothing.
 */
export const saveSection = async (
  trx: Trx,
  { meetingId, basis, section, by }: SectionSave,
  now: Temporal.Instant,
): Promise<SectionOutcome> => {
  const meeting = await lockMeeting(trx, meetingId)
  const stored = await lockSection(trx, meetingId)
  const { merged, conflicts } =
    basis.version === stored.version
      ? { merged: section, conflicts: [] }
      : mergeSections(basis, section, stored.section)
  if (conflicts.length > 0) return { done: false, reason: 'changedMeanwhile', stored, merged, conflicts }
  const changed = differingFields(stored.section, merged)
  if (changed.length === 0) return done({ version: stored.version, circleId: meeting.circleId })
  const version = stored.version + 1
  await trx
    .updateTable('host_section')
    .set({ ...asColumns(merged), version, changed_at: now, changed_by: by })
    .where('meeting_id', '=', meetingId)
    .execute()
  await carryToVisit(trx, meetingId, stored.section, merged)
  if (sectionConcernsCalendars(changed) && whyNotChange(meeting, now) === null)
    await noteVenueChange(trx, { meetingId }, now)
  return done({ version, circleId: meeting.circleId })
}

const carryToVisit = async (trx: Trx, meetingId: string, before: HostSection, after: HostSection) => {
  const item = await trx
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'projectVisit')
    .select(['id', 'title', 'minutes', 'least_minutes as leastMinutes', 'state'])
    .orderBy('position')
    .executeTakeFirst()
  if (!item) return
  const { title, minutes, state } = visitItemAfter(before, after, item)
  if (title === item.title && minutes === item.minutes && state === item.state) return
  await trx
    .updateTable('programme_item')
    .set({ title, minutes, state })
    .set(item.leastMinutes !== null && item.leastMinutes > minutes ? { least_minutes: minutes } : {})
    .set(state === 'agreed' ? { changed_since_agreed: true } : {})
    .where('id', '=', item.id)
    .execute()
}

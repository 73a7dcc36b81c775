import type { Trx } from '../db/connect.ts'
import type { AsideText } from '../db/section-tables.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { noteVenueChange } from '../meeting/note-venue-change.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done } from '../outcome.ts'
import {
  differingFields,
  fieldAsTyped,
  type HostSection,
  SECTION_FIELDS,
  type SectionField,
  sectionConcernsCalendars,
} from './host-section.ts'
import { mergeSections, type SectionBasis } from './merge-sections.ts'
import { asColumns, lockSection, type StoredSection } from './queries.ts'
import type { SectionAuthor } from './section-author.ts'
import { recordSave } from './section-history.ts'
import { visitItemAfter } from './visit-item.ts'

export interface SectionSave {
  meetingId: string
  /** the save that was on the screen when typing began */
  basis: SectionBasis
  section: HostSection
  by: SectionAuthor
  /** further texts that were typed and not chosen: they go into the history */
  aside?: AsideText[]
  /** the version whose save this one undoes */
  undoes?: number | null
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
 * together, and where both changed one field nothing is saved and both texts are given back. A field changes only by
 * who saw its last value: the marks of the basis tell, its version does not. Every save goes into the history.
 * The project visit in the programme follows (see visit-item.ts), and the calendars of a meeting to come hear of another
 * venue or route. Saving what is there already changes nothing.
 */
export const saveSection = async (
  trx: Trx,
  { meetingId, basis, section, by, aside = [], undoes = null }: SectionSave,
  now: Temporal.Instant,
): Promise<SectionOutcome> => {
  const meeting = await lockMeeting(trx, meetingId)
  const stored = await lockSection(trx, meetingId)
  const { merged, conflicts } = mergeSections(basis, section, stored.section)
  if (conflicts.length > 0) return { done: false, reason: 'changedMeanwhile', stored, merged, conflicts }
  const changed = differingFields(stored.section, merged)
  const version = changed.length === 0 ? stored.version : stored.version + 1
  const lost = textsOutside(aside, [stored.section, merged])
  const history = { meetingId, version, by, before: stored.section, after: merged, aside: lost, undoes }
  await recordSave(trx, history, now)
  if (changed.length === 0) return done({ version, circleId: meeting.circleId })
  await trx
    .updateTable('host_section')
    .set({ ...asColumns(merged), version, changed_at: now, changed_by: by.name })
    .where('meeting_id', '=', meetingId)
    .execute()
  await carryToVisit(trx, meetingId, stored.section, merged)
  if (sectionConcernsCalendars(changed) && whyNotChange(meeting, now) === null)
    await noteVenueChange(trx, { meetingId }, now)
  return done({ version, circleId: meeting.circleId })
}

// What stands in the section, or stood there until this save, is in the history without being put aside.
const textsOutside = (aside: AsideText[], sections: HostSection[]): AsideText[] =>
  aside.filter(
    ({ field, text }, at) =>
      text.trim() !== '' &&
      !sections.some((section) =>
        SECTION_FIELDS.some((one) => one === field && fieldAsTyped(section, one) === text),
      ) &&
      aside.findIndex((other) => other.field === field && other.text === text) === at,
  )

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

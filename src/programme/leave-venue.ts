import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import type { HostSection } from './host-section.ts'
import { basisOf, readBasis } from './merge-sections.ts'
import { lockSection } from './queries.ts'
import { saveSection } from './save-section.ts'
import type { SectionAuthor } from './section-author.ts'

/**
 * Takes the venue of the host before, and the way to it, out of the host's section of a meeting that went to another
 * host: nobody may travel there. It is a save like any other, so it stands in the history and can be undone.
 */
export const leaveVenue = async (
  trx: Trx,
  { meetingId, by }: { meetingId: string; by: SectionAuthor },
  now: Temporal.Instant,
): Promise<void> => {
  // The meeting before its section, like whoever saves it.
  await lockMeeting(trx, meetingId)
  const { section, version } = await lockSection(trx, meetingId)
  const basis = readBasis(basisOf(version, section))
  await saveSection(trx, { meetingId, basis, section: { ...section, ...NOWHERE }, by }, now)
}

const NOWHERE: Partial<HostSection> = {
  venueName: '',
  venueAddress: '',
  rooms: '',
  walkFromStationMinutes: null,
  stepFree: null,
  hearingLoop: null,
  accessNote: '',
  route: '',
}

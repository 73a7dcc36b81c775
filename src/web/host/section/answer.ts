import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { findSection } from '../../../programme/queries.ts'
import { saveSection } from '../../../programme/save-section.ts'
import type { SectionAuthor } from '../../../programme/section-author.ts'
import type { Deps } from '../../deps.ts'
import { formOfConflict, formOfSection, parseSection } from './form.ts'
import { type SectionPage, type SectionReader, sectionPage } from './pages.ts'
import { findMeetingOfHost } from './queries.ts'

/** What the form answers: saved, or the page to show again with its status. */
export type SectionAnswer = { saved: true } | { saved: false; status: 200 | 409 | 422; page: SectionPage }

/** The form as it is kept now. Null when there is no such meeting. */
export const showSection = async (
  deps: Deps,
  meetingId: string,
  reader: SectionReader,
): Promise<SectionPage | null> => {
  const [meeting, stored] = await Promise.all([
    findMeetingOfHost(deps.db, meetingId),
    findSection(deps.db, meetingId),
  ])
  return meeting && stored ? sectionPage(meeting, stored, formOfSection(stored), reader) : null
}

/** Saves what was posted; the same for the host and the organiser. Null when there is no such meeting. */
export const answerSection = async (
  deps: Deps,
  { meetingId, by, body }: { meetingId: string; by: SectionAuthor; body: unknown },
  reader: SectionReader,
): Promise<SectionAnswer | null> => {
  const [meeting, stored] = await Promise.all([
    findMeetingOfHost(deps.db, meetingId),
    findSection(deps.db, meetingId),
  ])
  if (!meeting || !stored) return null
  const form = parseSection(body)
  const { input } = form
  if (!input) return { saved: false, status: 422, page: sectionPage(meeting, stored, form, reader) }
  const outcome = await deps.transact(async (trx) => {
    const saved = await saveSection(trx, { meetingId, by, ...input }, deps.now())
    if (saved.done)
      await synchroniseInvitations(trx, { circleId: saved.value.circleId, meetingId }, deps.now())
    return saved
  })
  if (outcome.done) return { saved: true }
  const both = formOfConflict(outcome.stored, outcome.merged, outcome.conflicts)
  return { saved: false, status: 409, page: sectionPage(meeting, outcome.stored, both, reader) }
}

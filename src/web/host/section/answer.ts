import type { Trx } from '../../../db/connect.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { findSection } from '../../../programme/queries.ts'
import { type SectionOutcome, saveSection } from '../../../programme/save-section.ts'
import { draftsOfForm, dropDrafts, keepSectionDraft } from '../../../programme/section-draft.ts'
import { ownDrafts } from '../../../programme/section-drafts.ts'
import { findSaves } from '../../../programme/section-history.ts'
import { findStanding } from '../../../programme/section-standing.ts'
import type { Deps } from '../../deps.ts'
import { offeredDrafts } from './draft/part.ts'
import { formOfConflict, formOfDraft, formOfSection, parseSection, type SectionForm } from './form.ts'
import { type SectionPage, sectionPage } from './pages.ts'
import { findMeetingOfHost } from './queries.ts'
import type { SectionReader } from './reader.ts'
import { standingPart } from './standing.ts'

/** What the form answers: saved, or the page to show again with its status. */
export type SectionAnswer = { saved: true } | { saved: false; status: 200 | 409 | 422; page: SectionPage }

/**
 * The form as it is kept now, or as somebody left it. Null when there is no such meeting.
 * @param draftId as the address has it; of a draft that is not theirs or gone the form of now is shown
 */
export const showSection = async (
  deps: Deps,
  { meetingId, draftId }: { meetingId: string; draftId: unknown },
  reader: SectionReader,
): Promise<SectionPage | null> => {
  const [meeting, stored, drafts] = await Promise.all([
    findMeetingOfHost(deps.db, meetingId),
    findSection(deps.db, meetingId),
    ownDrafts(deps.db, { meetingId, by: reader.by }),
  ])
  if (!meeting || !stored) return null
  const id = crypto.randomUUID()
  const chosen = drafts.find((draft) => draft.id === draftId)
  const form = chosen ? formOfDraft(stored, chosen, id) : formOfSection(stored, { id, continued: null })
  const others = drafts.filter((draft) => draft !== chosen)
  const offered = offeredDrafts(others, stored.section, reader)
  const standing = await standingFor(deps, meetingId, reader)
  return sectionPage({ meeting, stored, offered, standing }, form, reader)
}

/**
 * Saves what was posted; the same for the host and the organiser. What cannot be saved is kept as a draft, so that it is
 * there when the page is closed. Null when there is no such meeting.
 */
export const answerSection = async (
  deps: Deps,
  { meetingId, body }: { meetingId: string; body: unknown },
  reader: SectionReader,
): Promise<SectionAnswer | null> => {
  const [meeting, stored] = await Promise.all([
    findMeetingOfHost(deps.db, meetingId),
    findSection(deps.db, meetingId),
  ])
  if (!meeting || !stored) return null
  const form = parseSection(body)
  const outcome = await deps.transact((trx) =>
    saveOrKeep(trx, { meetingId, form, by: reader.by }, deps.now()),
  )
  if (outcome === null)
    return { saved: false, status: 422, page: sectionPage({ meeting, stored, offered: [] }, form, reader) }
  if (outcome.done) return { saved: true }
  const both = formOfConflict(outcome, form.draft)
  const page = sectionPage({ meeting, stored: outcome.stored, offered: [] }, both, reader)
  return { saved: false, status: 409, page }
}

/** Saves that an organiser is told of by field; older ones are in the history. */
const MOST_SAVES = 100

const standingFor = async (deps: Deps, meetingId: string, reader: SectionReader) => {
  if (reader.by.kind !== 'organiser') return null
  const [standing, saves] = await Promise.all([
    findStanding(deps.db, { meetingId, organiserId: reader.by.id }),
    findSaves(deps.db, meetingId, { before: null, most: MOST_SAVES }),
  ])
  return standing ? standingPart(standing, saves, reader) : null
}

interface Posted {
  meetingId: string
  form: SectionForm
  by: SectionReader['by']
}

// Null when what was typed is not understood.
const saveOrKeep = async (
  trx: Trx,
  { meetingId, form, by }: Posted,
  now: Temporal.Instant,
): Promise<SectionOutcome | null> => {
  const kept = { id: form.draft.id, meetingId, by, basis: form.basisLine, typed: form.typed }
  if (!form.input) {
    await keepSectionDraft(trx, kept, now)
    return null
  }
  const { drafts, texts: before } = await draftsOfForm(trx, { meetingId, by, ...form.draft })
  const aside = [...form.input.aside, ...before]
  const outcome = await saveSection(trx, { meetingId, by, ...form.input, aside }, now)
  if (!outcome.done) {
    const texts = outcome.conflicts.map((field) => ({ field, text: form.typed[field].trim() }))
    await keepSectionDraft(trx, { ...kept, refused: texts }, now)
    return outcome
  }
  await dropDrafts(trx, drafts)
  await synchroniseInvitations(trx, { circleId: outcome.value.circleId, meetingId, isEdit: true }, now)
  return outcome
}

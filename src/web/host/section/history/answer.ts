import { synchroniseInvitations } from '../../../../invitation/synchronise-invitations.ts'
import { findSection } from '../../../../programme/queries.ts'
import { findSaves } from '../../../../programme/section-history.ts'
import { undoSave } from '../../../../programme/undo-save.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { SectionAnswer } from '../answer.ts'
import { formOfConflict } from '../form.ts'
import { sectionPage } from '../pages.ts'
import { findMeetingOfHost } from '../queries.ts'
import type { SectionReader } from '../reader.ts'
import { type HistoryPage, historyPage } from './pages.ts'

/** Saves on one page of the history. */
const ON_A_PAGE = 30

/** The history of a section; null when there is no such meeting. @param before as the address has it: from that save on */
export const showHistory = async (
  deps: Deps,
  { meetingId, before }: { meetingId: string; before: unknown },
  reader: SectionReader,
): Promise<HistoryPage | null> => {
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : null
  const [meeting, saves] = await Promise.all([
    findMeetingOfHost(deps.db, meetingId),
    findSaves(deps.db, meetingId, { before: from, most: ON_A_PAGE + 1 }),
  ])
  if (!meeting) return null
  const shown = saves.slice(0, ON_A_PAGE)
  const olderThan = saves.length > ON_A_PAGE ? (shown.at(-1)?.id ?? null) : null
  return historyPage(meeting, { saves: shown, olderThan }, reader)
}

/**
 * Undoes one save, as a new one; the form with both texts when a field changed since. Null when there is no such meeting.
 * @param given.version as the address has it
 * @throws NotFound when that version is nobody's save
 */
export const answerUndo = async (
  deps: Deps,
  { meetingId, version }: { meetingId: string; version: string },
  reader: SectionReader,
): Promise<SectionAnswer | null> => {
  if (!/^\d{1,9}$/.test(version)) throw new NotFound()
  const [meeting, stored] = await Promise.all([
    findMeetingOfHost(deps.db, meetingId),
    findSection(deps.db, meetingId),
  ])
  if (!meeting || !stored) return null
  const outcome = await deps.transact(async (trx) => {
    const undone = await undoSave(trx, { meetingId, version: Number(version), by: reader.by }, deps.now())
    if (undone.done)
      await synchroniseInvitations(
        trx,
        { circleId: undone.value.circleId, meetingId, isEdit: true },
        deps.now(),
      )
    return undone
  })
  if (outcome.done) return { saved: true }
  if (outcome.reason === 'noSuchSave') throw new NotFound()
  const draft = { id: crypto.randomUUID(), continued: null }
  const both = { ...formOfConflict(outcome, draft), isUndo: true }
  const page = sectionPage({ meeting, stored: outcome.stored, offered: [] }, both, reader)
  return { saved: false, status: 409, page }
}

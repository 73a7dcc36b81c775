import type { Outcome } from '../../../../outcome.ts'
import type { SectionAuthor } from '../../../../programme/section-author.ts'
import { discardDraft, keepSectionDraft } from '../../../../programme/section-draft.ts'
import type { Deps } from '../../../deps.ts'
import { parseSection } from '../form.ts'

/** Keeps what was posted as a draft; the section stays as it is. */
export const keepTyped = (
  deps: Deps,
  { meetingId, by, body }: { meetingId: string; by: SectionAuthor; body: unknown },
): Promise<Outcome<null, 'tooMany' | 'notYours'>> => {
  const { typed, basisLine, draft } = parseSection(body)
  const kept = { id: draft.id, meetingId, by, basis: basisLine, typed }
  return deps.transact((trx) => keepSectionDraft(trx, kept, deps.now()))
}

/** Puts a draft aside: its texts go into the history. */
export const putDraftAside = (
  deps: Deps,
  given: { meetingId: string; by: SectionAuthor; id: string },
): Promise<void> => deps.transact((trx) => discardDraft(trx, given, deps.now()))

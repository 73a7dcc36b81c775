import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { type Outcome, refused } from '../outcome.ts'
import { fieldAsTyped, SECTION_FIELDS } from './host-section.ts'
import { basisOf, readBasis } from './merge-sections.ts'
import { lockSection } from './queries.ts'
import { type SectionOutcome, saveSection } from './save-section.ts'
import type { SectionAuthor } from './section-author.ts'
import { findSave } from './section-history.ts'
import { sectionInput } from './section-input.ts'

/**
 * Takes one save of a host's section back, as a new save: each field that it changed gets the value of before. A field
 * that somebody changed since is a conflict, with the value of before as what was typed; then nothing is saved. Undoing
 * what is undone already changes nothing.
 * @param version that the save made; refused as `noSuchSave` when none did, or when its values are no longer allowed
 */
export const undoSave = async (
  trx: Trx,
  { meetingId, version, by }: { meetingId: string; version: number; by: SectionAuthor },
  now: Temporal.Instant,
): Promise<SectionOutcome | Extract<Outcome<never, 'noSuchSave'>, { done: false }>> => {
  await lockMeeting(trx, meetingId)
  const { section: stored, version: current } = await lockSection(trx, meetingId)
  const save = await findSave(trx, meetingId, version)
  if (!save) return refused('noSuchSave')
  const valuesOf = (side: 'from' | 'to') =>
    sectionInput.safeParse(
      Object.fromEntries(
        SECTION_FIELDS.map((field) => [field, save.changes[field]?.[side] ?? fieldAsTyped(stored, field)]),
      ),
    ).data
  const [before, after] = [valuesOf('from'), valuesOf('to')]
  if (!before || !after) return refused('noSuchSave')
  const basis = readBasis(basisOf(current, after))
  return saveSection(trx, { meetingId, basis, section: before, by, undoes: version }, now)
}

import type { MeetingStatus } from '../missing.ts'
import type { Reader } from '../reader.ts'
import { type PlanRow, rowsOf } from './plan-form.ts'
import { inOneLine } from './plan-page.ts'

/**
 * The rows of a plan that somebody else changed meanwhile: all that was typed stays, each row says what is saved now,
 * and meetings that were added stand below. Saving again then replaces what the editor has seen, not what nobody read.
 */
export const afterConflict = (rows: PlanRow[], changeable: MeetingStatus[], reader: Reader): PlanRow[] => {
  const kept = rows.flatMap((row): PlanRow[] => {
    if (!row.existing) return [row]
    const theirs = changeable.find(({ id }) => id === row.existing?.id)
    // Cancelled meanwhile, or begun: it stands above the form as it is.
    if (!theirs) return []
    const existing = { id: theirs.id, version: theirs.version }
    return theirs.version === row.existing.version
      ? [row]
      : [
          {
            ...row,
            existing,
            saved: reader.t('organiser:plan.savedNow', { meeting: wholeOf(theirs, reader) }),
          },
        ]
  })
  const known = new Set(kept.map(({ existing }) => existing?.id))
  const added = changeable.filter(({ id }) => !known.has(id))
  return [...kept, ...rowsOf(added, added.length)]
}

const wholeOf = (meeting: MeetingStatus, reader: Reader) =>
  [inOneLine(meeting, reader), meeting.hostName, meeting.theme].filter(Boolean).join('; ')

import {
  ANNOUNCED_FIELDS,
  type AnnouncedMeeting,
  type Announcement,
  MEETING_FIELDS,
} from '../../../announcement/announcement.ts'
import type { Typed } from '../typed.ts'
import type { BeginForm } from './form.ts'
import { type BeginRow, emptyRow, isFilled, MOST_ROWS } from './row-form.ts'

/**
 * The form with what an announcement says in its empty fields. What somebody typed stays; meetings of a day that no row
 * has yet come in the empty rows, in their order.
 * @param defaults what stands in a field without being typed, and may be replaced
 */
export const fillFrom = (form: BeginForm, { fields, meetings }: Announcement, defaults: Typed): BeginForm => {
  const read = ANNOUNCED_FIELDS.flatMap((name) => {
    const typed = form.typed[name]?.trim() ?? ''
    const said = fields[name]
    return said && (typed === '' || typed === defaults[name]) ? [[name, said.value]] : []
  })
  const filled = form.rows.filter(isFilled).map((row) => ({ ...row, faults: {} }))
  const known = new Set(filled.map(({ typed }) => typed.heldOn))
  const fresh = meetings.filter(({ heldOn }) => !known.has(heldOn.value)).map(rowOf)
  const rows = [...filled, ...fresh].slice(0, MOST_ROWS)
  const empty = Array.from({ length: Math.max(0, form.rows.length - rows.length) }, emptyRow)
  return {
    ...form,
    typed: { ...form.typed, ...Object.fromEntries(read) },
    faults: {},
    rows: [...rows, ...(fresh.length > 0 ? [] : empty)],
    input: null,
  }
}

const rowOf = (meeting: AnnouncedMeeting): BeginRow => ({
  typed: Object.fromEntries(
    MEETING_FIELDS.flatMap((name) => (meeting[name] ? [[name, meeting[name].value]] : [])),
  ),
  faults: {},
})

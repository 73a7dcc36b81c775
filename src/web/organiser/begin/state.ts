import { LONGEST_ANNOUNCEMENT, piecesOf } from '../../../announcement/announcement.ts'
import { readAnnouncement } from '../../../announcement/read-announcement.ts'
import { dayRemarks } from '../../../begin/day-remarks.ts'
import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { dayRemarkWords } from './day-remark-words.ts'
import type { BeginForm } from './form.ts'
import type { BeginState } from './page.ts'
import type { BeginFacts } from './queries.ts'
import { readInRow, sourcesIn } from './said.ts'

/** What the page of a new circle says besides its fields, worked out from what stands in them. */
export const stateOf = (
  { typed }: BeginForm,
  { templates, earlier }: BeginFacts,
  notice: NoticePart | null,
  reader: Reader,
): BeginState => {
  const text = typed.announcement?.trim() ?? ''
  const isReadable = text !== '' && text.length <= LONGEST_ANNOUNCEMENT
  const announcement = isReadable ? readAnnouncement(text, reader.today) : null
  return {
    notice,
    templates,
    earlier,
    sources: sourcesIn(typed, announcement, reader),
    pieces: announcement && piecesOf(text, announcement),
    saidOf: (row) => ({
      read: readInRow(row, announcement, reader),
      remarks: dayRemarks(row.typed.heldOn ?? '', row.typed.place ?? '').map((remark) =>
        dayRemarkWords(remark, reader),
      ),
    }),
  }
}

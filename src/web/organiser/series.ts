import type { SeriesLine } from '../parts.ts'
import { seriesLine } from '../series-line.ts'
import { type MeetingStatus, missingFor, missingInWords } from './missing.ts'
import type { Reader } from './reader.ts'

/** The series line of an organiser: every station leads to its meeting and says what is still missing. */
export const organiserSeries = (circleHref: string, meetings: MeetingStatus[], reader: Reader): SeriesLine =>
  seriesLine(meetings, {
    ...reader,
    hrefOf: (number) => `${circleHref}/meetings/${number}`,
    missingOf: (number) => {
      const meeting = meetings.find((one) => one.number === number)
      return meeting ? missingInWords(missingFor(meeting, reader.today), reader.t) : []
    },
  })

import type { SeriesLine } from '../parts.ts'
import { seriesLine } from '../series-line.ts'
import { lateTasks } from './late-tasks.ts'
import { type MeetingStatus, missingFor, missingInWords } from './missing.ts'
import type { Reader } from './reader.ts'

/** The series line of an organiser: every station leads to its meeting and says what is still missing or late. */
export const organiserSeries = (circleHref: string, meetings: MeetingStatus[], reader: Reader): SeriesLine =>
  seriesLine(meetings, {
    ...reader,
    hrefOf: (number) => `${circleHref}/meetings/${number}`,
    missingOf: (number) => {
      const meeting = meetings.find((one) => one.number === number)
      if (!meeting) return []
      const late = lateTasks(meeting, reader.today).length
      return [
        ...missingInWords(missingFor(meeting, reader.today), reader.t),
        ...(late > 0 ? [reader.t('tasks:lateCount', { count: late })] : []),
      ]
    },
  })

import { createHash } from 'node:crypto'
import { dayToFill } from '../agenda/laid-columns.ts'
import type { AgendaReader } from '../agenda/personal-agenda.ts'
import { type ComparedLine, commonLines, personalDays, toldText } from '../agenda/release/compared-line.ts'
import { readSnapshot } from '../agenda/release/queries.ts'
import type { Snapshot } from '../agenda/release/snapshot.ts'
import { layOut } from '../agenda/timing.ts'
import { wallTimeOf } from '../time/day-words.ts'
import type { MeetingRow } from './meeting-rows.ts'

/** What calendars tell of a programme: its lines, and what they are compared by. */
export interface ToldProgramme {
  lines: { startsAt: string; title: string }[]
  /** as in ToldFacts */
  programme: string
  /** the version that is told; null while nothing was released */
  released: ReleasedDay | null
}

/** A released day as one person has it, or as everybody has it when it is nobody's own. */
export interface ReleasedDay {
  number: number
  /** in the words of who released it; empty when nothing was said */
  note: string
  lines: ComparedLine[]
  /** the same day in older versions, by number: those that some calendar was told last */
  earlier: ReadonlyMap<number, ComparedLine[]>
}

/** Older versions of one meeting, by number. */
export type EarlierReleases = ReadonlyMap<number, Snapshot>

/**
 * The programme that calendars follow: the last version once there is one, and until then the working version.
 * @returns a function that tells it to one reader, or with null to everybody
 */
export const programmeOf = (
  row: MeetingRow,
  earlier: EarlierReleases = new Map(),
): ((reader: AgendaReader | null) => ToldProgramme) => {
  if (!row.release) {
    const working = workingProgramme(row)
    return () => working
  }
  const { number, note } = row.release
  const snapshot = readSnapshot(row.release.snapshot)
  const dayOf = daysOf(snapshot)
  const earlierDays = [...earlier].map(([older, version]) => [older, daysOf(version)] as const)
  return (reader) => {
    const lines = dayOf(reader)
    return {
      lines: lines.map((line, at) => ({
        startsAt: wallTimeOf(line.startMinute),
        title: withOwnRoom(line, snapshot.lines[at]?.place ?? ''),
      })),
      programme: hashOf(toldText(lines, snapshot.startsAt)),
      released: {
        number,
        note,
        lines,
        earlier: new Map(earlierDays.map(([older, day]) => [older, day(reader)])),
      },
    }
  }
}

const daysOf = (snapshot: Snapshot) => {
  const common = commonLines(snapshot)
  const personal = personalDays(snapshot)
  return (reader: AgendaReader | null): ComparedLine[] => (reader ? personal(reader) : common)
}

const workingProgramme = (row: MeetingRow): ToldProgramme => ({
  lines: layOut(row.items, dayToFill(row)).lines.map(({ startMinute, title }) => ({
    startsAt: wallTimeOf(startMinute),
    title,
  })),
  // Without clock times: they move along with the start, which is told by itself.
  programme: hashOf(JSON.stringify(row.items.map(({ title, minutes }) => [title, minutes]))),
  released: null,
})

// Only the room of one's own group: where everybody goes stands in the agenda.
const withOwnRoom = ({ title, aspects }: ComparedLine, everybody: string): string => {
  const place = aspects.find(({ key }) => key === 'place')?.value ?? ''
  return place === everybody ? title : `${title} · ${place}`
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

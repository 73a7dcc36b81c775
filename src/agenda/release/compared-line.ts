import type { ProgrammeItemKind } from '../../db/programme-tables.ts'
import { minuteOfDay } from '../../time/day-words.ts'
import { type AgendaReader, type PersonalLine, personalAgenda } from '../personal-agenda.ts'
import type { Names } from './names.ts'
import { namedLine } from './shown-agenda.ts'
import type { Snapshot } from './snapshot.ts'

/** A line of a programme with what may be another in the next version, in no language. */
export interface ComparedLine {
  itemId: string
  kind: ProgrammeItemKind
  title: string
  /** minutes after local midnight */
  startMinute: number
  minutes: number
  /** the same keys for every line that is compared; empty where there is nothing */
  aspects: { key: Aspect; value: string }[]
}

/** What of a line, besides its time, can be another; its words are `agenda:difference.<aspect>`. */
export type Aspect =
  | 'place'
  | 'group'
  | 'case'
  | 'turn'
  | 'leads'
  | 'news'
  | 'experts'
  | 'rooms'
  | 'division'
  | 'text'

/**
 * The days of a version, by person: items, times and places, their own group and their own turns. From ids alone, so that
 * a day is the same whenever it is asked for.
 */
export const personalDays = (snapshot: Snapshot): ((reader: AgendaReader) => ComparedLine[]) => {
  const names = idsAsNames(snapshot)
  const lines = snapshot.lines.map((line) => namedLine(line, names))
  return (reader) =>
    personalAgenda({ lines }, reader).map((line) => ({ ...timesOf(line), aspects: ownAspects(line) }))
}

/** The day as everybody has it, without groups or turns. */
export const commonLines = (snapshot: Snapshot): ComparedLine[] =>
  snapshot.lines.map((line) => ({ ...timesOf(line), aspects: [{ key: 'place', value: line.place }] }))

/**
 * What decides whether somebody hears of a version, as one text: the same text, nothing to hear. Times count from the
 * start of the meeting, because a meeting that moves is told by itself.
 */
export const toldText = (lines: readonly ComparedLine[], startsAt: string): string =>
  JSON.stringify(
    lines.map(({ itemId, title, startMinute, minutes, aspects }) => [
      itemId,
      title,
      startMinute - minuteOfDay(startsAt),
      minutes,
      ...aspects.map(({ value }) => value),
    ]),
  )

const ownAspects = ({ place, group, ownTurn }: PersonalLine): ComparedLine['aspects'] => [
  { key: 'place', value: place },
  { key: 'group', value: group ? String(group.number) : '' },
  { key: 'case', value: group?.caseTitle ?? '' },
  { key: 'turn', value: ownTurn ?? '' },
]

/** Where and how long a line is, of any kind of line. */
export const timesOf = ({
  itemId,
  kind,
  title,
  startMinute,
  minutes,
}: Omit<ComparedLine, 'aspects'>): Omit<ComparedLine, 'aspects'> => ({
  ...{ itemId, kind, title, startMinute, minutes },
})

// Every id stands for itself, and nothing is locked: what is compared is which case it is, not what it says.
const idsAsNames = ({ lines }: Snapshot): Names => {
  const groups = lines.flatMap((line) => line.groups)
  const people = [
    ...lines.flatMap(({ ids }) => ids.leads),
    ...groups.flatMap(({ facilitatorId }) => facilitatorId ?? []),
  ]
  const cases = groups.flatMap((group) => group.case ?? [])
  return {
    people: Object.fromEntries(people.map((id) => [id, { name: id, registrationId: null }])),
    news: Object.fromEntries(
      lines.flatMap(({ ids }) => ids.news.map(({ offerId }) => [offerId, { title: offerId }])),
    ),
    experts: {},
    cases: Object.fromEntries(
      cases.map(({ id }) => [id, { title: id, readBy: 'circle', state: 'placed', bringerHasSeat: true }]),
    ),
  }
}

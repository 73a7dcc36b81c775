import { meetingInput } from '../../../meeting/meeting-input.ts'
import type { PlannedMeeting } from '../../../meeting/plan.ts'
import type { MeetingStatus } from '../missing.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../typed.ts'

/** One meeting of the plan as it stands in the form. Names within a row have no number: `heldOn`, not `heldOn-2`. */
export interface PlanRow {
  typed: Typed
  faults: Faults
  existing: { id: string; version: number } | null
  /** what is saved now in words, when somebody else changed this meeting meanwhile */
  saved?: string
}

export interface PlanForm {
  rows: PlanRow[]
  /** null when there are faults */
  meetings: PlannedMeeting[] | null
  /** asked for one more row instead of saving */
  wantsMoreRows: boolean
}

const ROW_FIELDS = [
  'heldOn',
  'startsAt',
  'endsAt',
  'place',
  'hostOrganisationId',
  'theme',
  'overlapIsMeant',
] as const
const MOST_ROWS = 20
const EMPTY: Typed = { startsAt: '09:30', endsAt: '16:30' }

/** Reads the posted plan. A new row in which nothing was filled in but the times it began with is left out. */
export const parsePlan = (body: unknown): PlanForm => {
  const typed = typedOf(body)
  const count = Math.min(MOST_ROWS, Math.max(0, Number(typed.rows) || 0))
  const rows = Array.from({ length: count }, (_, at) => readRow(typed, at + 1))
  const parsed = rows.map(parseRow)
  const meetings = parsed.flatMap(({ meeting }) => meeting ?? [])
  const filled = parsed.filter(({ row }) => !isEmpty(row))
  return {
    rows: parsed.map(({ row }) => row),
    meetings: meetings.length === filled.length ? meetings : null,
    wantsMoreRows: 'moreRows' in typed,
  }
}

/** The rows of a saved plan: a row per meeting that can still change, and empty ones up to a number of rows in all. */
export const rowsOf = (changeable: MeetingStatus[], wantedRows: number): PlanRow[] => [
  ...changeable.map((meeting) => ({
    typed: {
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt.slice(0, 5),
      endsAt: meeting.endsAt.slice(0, 5),
      place: meeting.place,
      hostOrganisationId: meeting.hostOrganisationId ?? '',
      theme: meeting.theme,
    },
    faults: {},
    existing: { id: meeting.id, version: meeting.version },
  })),
  ...emptyRows(Math.min(MOST_ROWS, wantedRows) - changeable.length),
]

/** Rows to fill in. */
export const emptyRows = (count: number): PlanRow[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ typed: EMPTY, faults: {}, existing: null }))

const readRow = (typed: Typed, number: number): PlanRow => {
  const id = typed[`id-${number}`]
  return {
    typed: Object.fromEntries(ROW_FIELDS.map((name) => [name, typed[`${name}-${number}`] ?? ''])),
    faults: {},
    existing: id ? { id, version: Number(typed[`version-${number}`]) || 0 } : null,
  }
}

const parseRow = (row: PlanRow): { row: PlanRow; meeting: PlannedMeeting | null } => {
  if (isEmpty(row)) return { row, meeting: null }
  const { data, error } = meetingInput.safeParse({
    ...row.typed,
    hostOrganisationId: row.typed.hostOrganisationId || null,
    overlapIsMeant: row.typed.overlapIsMeant === 'yes',
  })
  if (!data) return { row: { ...row, faults: faultsOf(error) }, meeting: null }
  const { overlapIsMeant: _, ...meeting } = data
  return { row, meeting: { ...meeting, existing: row.existing } }
}

const isEmpty = ({ typed, existing }: PlanRow) =>
  !existing &&
  (['heldOn', 'place', 'hostOrganisationId', 'theme'] as const).every((name) => !typed[name]?.trim())

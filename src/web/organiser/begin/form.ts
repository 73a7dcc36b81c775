import { createHash } from 'node:crypto'
import type { BegunCircle } from '../../../begin/begun-circle.ts'
import { parseCircle } from '../circle/form.ts'
import { type Faults, type Typed, typedOf } from '../typed.ts'
import { type BeginRow, emptyRow, isFilled, MOST_ROWS, parseRow, ROW_FIELDS, type Usual } from './row-form.ts'

/** A circle with all its meetings, as it was typed. */
export interface BeginForm {
  /** everything but the rows */
  typed: Typed
  faults: Faults
  rows: BeginRow[]
  /** null when there are faults */
  input: Omit<BegunCircle, 'instituteId' | 'fromCircleId'> | null
  /** asked for more or fewer rows, or to have an announcement read, instead of for the circle */
  asksForRows: boolean
}

/** What a form holds without being typed, and how an organisation is called by its city. */
export interface BeginDefaults {
  typed: Typed
  organisationOf: Usual['organisationOf']
}

/** The meetings that a circle most often has. */
export const USUAL_ROWS = 5

/** Reads the posted form. What it does not have is as in an empty one; rows without anything in them are left out. */
export const parseBegin = (body: unknown, { typed: defaults, organisationOf }: BeginDefaults): BeginForm => {
  const all = typedOf(body)
  const typed = { ...defaults, ...all }
  const usual = { startsAt: typed.startsAt ?? '', endsAt: typed.endsAt ?? '', organisationOf }
  const rows = readRows(all).map((row) => {
    const read = isFilled(row) ? parseRow(row.typed, usual) : null
    return { typed: row.typed, faults: read?.faults ?? {}, meeting: read?.meeting ?? null }
  })
  const filled = rows.filter(isFilled)
  const meetings = filled.flatMap(({ meeting }) => meeting ?? [])
  const circle = parseCircle(withPeriod(typed, rows))
  const faults = faultsOfForm(circle.faults, typed, rows)
  const isWhole = circle.input && filled.length > 0 && meetings.length === filled.length
  return {
    typed,
    faults,
    rows: rows.map((row, at) => ({
      typed: row.typed,
      faults: at === 0 && filled.length === 0 ? { heldOn: 'noMeetingYet' } : atTheirPlace(row),
    })),
    input:
      isWhole && circle.input && Object.keys(faults).length === 0
        ? { circle: circle.input, meetings, ...choicesOf(typed) }
        : null,
    asksForRows: 'moreRows' in all || 'removeRow' in all,
  }
}

/** The form as it is shown before anything is typed. */
export const emptyBegin = ({ typed }: BeginDefaults): BeginForm => ({
  typed,
  faults: {},
  rows: Array.from({ length: USUAL_ROWS }, emptyRow),
  input: null,
  asksForRows: false,
})

/** The rows with one more, or without the one that was named. */
export const otherRows = ({ rows, typed }: BeginForm): BeginRow[] => {
  const untold = rows.map((row) => ({ ...row, faults: {} }))
  if (typed.removeRow) return untold.filter((_, at) => String(at + 1) !== typed.removeRow)
  return untold.length < MOST_ROWS ? [...untold, emptyRow()] : untold
}

const readRows = (typed: Typed): BeginRow[] => {
  const count = Math.min(MOST_ROWS, Math.max(0, Number(typed.rows ?? USUAL_ROWS) || 0))
  return Array.from({ length: count }, (_, at) => ({
    typed: Object.fromEntries(ROW_FIELDS.map((name) => [name, typed[`${name}-${at + 1}`] ?? ''])),
    faults: {},
  }))
}

// A period that nobody named is from the first meeting to the last.
const withPeriod = (typed: Typed, rows: BeginRow[]): Typed => {
  const days = rows.flatMap((row) => row.typed.heldOn?.trim() || []).toSorted()
  return {
    ...typed,
    startsOn: typed.startsOn?.trim() || (days[0] ?? ''),
    endsOn: typed.endsOn?.trim() || (days.at(-1) ?? ''),
  }
}

const faultsOfForm = (found: Faults, typed: Typed, rows: BeginRow[]): Faults => {
  const faults: Record<string, string> = { ...found }
  // What is wrong with a period that follows from the meetings is wrong with a meeting, and said there.
  for (const name of ['startsOn', 'endsOn']) if (!typed[name]?.trim()) delete faults[name]
  for (const name of ['startsAt', 'endsAt']) {
    const row = rows.find((one) => !one.typed[name]?.trim() && one.faults[name])
    if (row?.faults[name]) faults[name] = row.faults[name]
  }
  return faults
}

// Hours that the row did not name itself are the usual ones, and said there.
const atTheirPlace = ({ typed, faults }: BeginRow): Faults =>
  Object.fromEntries(
    Object.entries(faults).filter(
      ([name]) => (name !== 'startsAt' && name !== 'endsAt') || typed[name]?.trim(),
    ),
  )

const choicesOf = (typed: Typed) => ({
  formId: typed.formId ?? '',
  digest: digestOf(typed),
  way: typed.way === 'ask' ? ('ask' as const) : ('invite' as const),
  hostLanguage: typed.hostLanguage === 'en' ? ('en' as const) : ('nl' as const),
  templateId: typed.programme || null,
})

const digestOf = (typed: Typed): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(typed).toSorted()))
    .digest('hex')

import { type DeepDive, deepDiveMark, MOST_PARTS } from '../../../../../expert/deep-dive.ts'
import { deepDiveInput } from '../../../../../expert/deep-dive-input.ts'
import type { FoundDeepDive } from '../../../../../expert/save-deep-dive.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../../typed.ts'

/** A deep dive as it was typed. */
export interface DeepDiveTyped {
  typed: Typed
  faults: Faults
  /** the deepDiveMark of what was shown */
  mark: string
  /** null when there are faults */
  input: DeepDive | null
}

/** The names of the rows for parts, from 1. */
export const PART_ROWS = Array.from({ length: MOST_PARTS }, (_, at) => ({
  form: `part-form-${at + 1}`,
  title: `part-title-${at + 1}`,
  minutes: `part-minutes-${at + 1}`,
}))

/** The form of a deep dive as it is kept. */
export const formOfDeepDive = ({ deepDive }: FoundDeepDive): DeepDiveTyped => ({
  typed: typedDeepDive(deepDive),
  faults: {},
  mark: deepDiveMark(deepDive),
  input: null,
})

/** What the form of a deep dive holds, field by field. */
export const typedDeepDive = (dive: DeepDive | null): Typed => ({
  form: dive?.form ?? '',
  title: dive?.title ?? '',
  output: dive?.output ?? '',
  materials: dive?.materials ?? '',
  groupLimit: dive?.groupLimit ? String(dive.groupLimit) : '',
  ...Object.fromEntries(
    PART_ROWS.flatMap((row, at) => {
      const part = dive?.parts[at]
      return [
        [row.form, part?.form ?? ''],
        [row.title, part?.title ?? ''],
        [row.minutes, part ? String(part.minutes) : ''],
      ]
    }),
  ),
})

/** Reads a posted deep dive. A row with neither title nor minutes is no part; a part without a form has that of the whole. */
export const parseDeepDive = (body: unknown): DeepDiveTyped => {
  const typed = typedOf(body)
  const rows = PART_ROWS.filter(({ title, minutes }) => (typed[title] ?? '').trim() || typed[minutes])
  const { data, error } = deepDiveInput.safeParse({
    form: typed.form ?? '',
    title: typed.title ?? '',
    output: typed.output ?? '',
    materials: typed.materials ?? '',
    groupLimit: typed.groupLimit ?? '',
    parts: rows.map((row) => ({
      form: typed[row.form] || typed.form,
      title: typed[row.title],
      minutes: typed[row.minutes],
    })),
  })
  const faults = faultsOf(error, ([first, second, third]) =>
    first === 'parts' ? nameOf(rows, Number(second), String(third)) : String(first),
  )
  return { typed, faults, mark: typed.mark ?? '', input: data ?? null }
}

const nameOf = (rows: typeof PART_ROWS, at: number, name: string): string => {
  const row = rows[at]
  if (name === 'form') return row?.form ?? ''
  return (name === 'title' ? row?.title : row?.minutes) ?? ''
}

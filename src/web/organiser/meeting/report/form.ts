import type { MeetingReport } from '../../../../evaluation/report.ts'
import { reportInput } from '../../../../evaluation/report-input.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../typed.ts'

/** The report of a meeting as it was typed. */
export interface ReportForm {
  typed: Typed
  faults: Faults
  /** version of what was shown; 0 when nothing was saved yet */
  version: number
  /** null when there are faults */
  input: { report: string; to: 'draft' | 'shared' } | null
}

/** The form as it is kept. */
export const formOfReport = ({ report, version }: MeetingReport): ReportForm => ({
  typed: { report },
  faults: {},
  version,
  input: null,
})

/** Reads a posted report; what is not right is named per field, and everything typed comes back. */
export const parseReport = (body: unknown): ReportForm => {
  const typed: Typed = { report: '', to: 'draft', ...typedOf(body) }
  const { data, error } = reportInput.safeParse(typed)
  const version = Number(/^\d{1,9}$/.exec(typed.version ?? '')?.[0] ?? 0)
  return { typed, faults: faultsOf(error), version, input: data ?? null }
}

import { type CaseInput, LONGEST_CASE, READ_BY } from '../../../intervision/case.ts'
import { caseInput } from '../../../intervision/case-input.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../organiser/typed.ts'

/** A case as it was typed. */
export interface CaseForm {
  typed: Typed
  faults: Faults
  /** version of what was shown; 0 for a new case */
  version: number
  /** null when there are faults */
  input: CaseInput | null
}

/**
 * The form of a new case.
 * @param said what they wrote of a case when they registered: a question when it is short enough, else the situation
 */
export const newCaseForm = (said: string): CaseForm => {
  const isShort = said.length <= LONGEST_CASE.question
  const typed = { readBy: READ_BY[0], question: isShort ? said : '', situation: isShort ? '' : said }
  return { typed, faults: {}, version: 0, input: null }
}

/** The form of a case as it is kept. */
export const formOfCase = ({ version, ...stored }: CaseInput & { version: number }): CaseForm => ({
  typed: typedCase(stored),
  faults: {},
  version,
  input: null,
})

/** What the form of a case holds, field by field. */
export const typedCase = (input: CaseInput): Typed => ({
  title: input.title,
  question: input.question,
  situation: input.situation,
  tried: input.tried,
  readBy: input.readBy,
  meetingId: input.meetingId ?? '',
})

/** Reads a posted case. @param meetingIds those that can be chosen: no other can, also not by hand */
export const parseCase = (body: unknown, meetingIds: readonly string[]): CaseForm => {
  const typed: Typed = { title: '', question: '', situation: '', tried: '', meetingId: '', ...typedOf(body) }
  const parsed = caseInput.safeParse(typed)
  const isStrange = typed.meetingId !== '' && !meetingIds.includes(typed.meetingId ?? '')
  return {
    typed,
    faults: { ...faultsOf(parsed.error), ...(isStrange ? { meetingId: 'noChoice' } : {}) },
    version: Number(/^\d{1,9}$/.exec(typed.version ?? '')?.[0] ?? 0),
    input: isStrange ? null : (parsed.data ?? null),
  }
}

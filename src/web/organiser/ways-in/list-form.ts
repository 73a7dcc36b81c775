import { z } from 'zod'
import type { ListRow } from '../../../registration/list-file.ts'
import type { JudgedLine } from '../../../registration/people-list.ts'
import { type EnteredPerson, enteredPerson } from './entered-person.ts'

export interface CheckedList {
  /** who would be entered, in the order of the list */
  ready: { line: number; person: EnteredPerson }[]
  /** what is not right, per line of the file; `code` has words under `ways-in:list.fault` */
  faults: { line: number; column: string; code: string; value: string }[]
  /** the same address stood above already */
  twice: { line: number; firstLine: number; email: string }[]
  /** in the circle already */
  registered: { line: number; email: string }[]
}

/**
 * Judges a list: whom it would enter, who stands in it twice or is in already, and every fault. Enters nobody.
 * @param mayBeFormula whether a cell that begins like a formula is refused: a text file does not say which it is
 */
export const checkList = (
  rows: ListRow[],
  inCircle: ReadonlySet<string>,
  { mayBeFormula }: { mayBeFormula: boolean },
): CheckedList => {
  const checked: CheckedList = { ready: [], faults: [], twice: [], registered: [] }
  const seen = new Map<string, number>()
  for (const { line, values } of rows) {
    const formulas = mayBeFormula ? Object.entries(values).filter(([, value]) => FORMULA.test(value)) : []
    const parsed = enteredPerson.safeParse({ ...EMPTY, ...values, language: languageOf(values.language) })
    const faults = [
      ...formulas.map(([column]) => ({ column, code: 'formula' })),
      ...(parsed.error?.issues ?? []).map(({ path, message }) => ({
        column: String(path[0]),
        code: message,
      })),
    ]
    for (const [at, { column, code }] of faults.entries())
      if (faults.findIndex((other) => other.column === column) === at)
        checked.faults.push({ line, column, code, value: cellOf(values, column) })
    if (faults.length > 0 || !parsed.data) continue
    const { email } = parsed.data
    const firstLine = seen.get(email)
    if (firstLine !== undefined) checked.twice.push({ line, firstLine, email })
    else if (inCircle.has(email)) checked.registered.push({ line, email })
    else checked.ready.push({ line, person: parsed.data })
    if (firstLine === undefined) seen.set(email, line)
  }
  return checked
}

/** What a judged list says to keep: whom to enter, and who needs no entering, in the order of the file. */
export const judgedLines = ({ ready, twice, registered }: CheckedList): JudgedLine[] =>
  [
    ...ready,
    ...twice.map(({ line, email }) => ({ line, email, person: null, outcome: 'twice' as const })),
    ...registered.map(({ line, email }) => ({
      line,
      email,
      person: null,
      outcome: 'alreadyRegistered' as const,
    })),
  ].toSorted((a, b) => a.line - b.line)

const carriedRows = z.array(
  z.object({ line: z.int(), values: z.record(z.string().max(40), z.string().max(10_000)) }),
)

/** The rows that a preview carried along, or none when they are not what it wrote. They are judged anew like a file. */
export const readCarried = (text: string): ListRow[] => {
  try {
    return carriedRows.parse(JSON.parse(text))
  } catch {
    return []
  }
}

// What a spreadsheet would calculate instead of show; a dash or plus begins many an honest answer.
const FORMULA = /^\s*[=@]/

const EMPTY = {
  namePrefix: '',
  jobTitle: '',
  learningQuestion: '',
  brings: '',
  mayHost: false,
}

const languageOf = (typed = ''): string => {
  const word = typed.trim().toLowerCase()
  if (['', 'nl', 'nederlands', 'dutch'].includes(word)) return 'nl'
  return ['en', 'engels', 'english'].includes(word) ? 'en' : word
}

const cellOf = (values: ListRow['values'], column: string): string =>
  Object.entries(values).find(([name]) => name === column)?.[1] ?? ''

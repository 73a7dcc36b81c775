import { z } from 'zod'
import { severalLines } from '../circle/typed-text.ts'
import { LONGEST_REPORT } from './report.ts'

/** A report as it is typed, and where it goes: kept as a draft, or to be read by participants. Fault: `tooLong`. */
export const reportInput = z.object({
  report: severalLines(LONGEST_REPORT),
  to: z.enum(['draft', 'shared'], 'noChoice'),
})

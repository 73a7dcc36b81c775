import { z } from 'zod'
import { requiredLine, requiredText, severalLines } from '../circle/typed-text.ts'
import { LONGEST_CASE, READ_BY } from './case.ts'

/**
 * A case as it is typed; an empty `meetingId` is null. Faults, by code: `required`, `tooLong`, and `noChoice` for a
 * reader or meeting that was not offered as a choice.
 */
export const caseInput = z.object({
  title: requiredLine(LONGEST_CASE.title),
  question: requiredText(LONGEST_CASE.question),
  situation: severalLines(LONGEST_CASE.text),
  tried: severalLines(LONGEST_CASE.text),
  readBy: z.enum(READ_BY, 'noChoice'),
  meetingId: z.union([z.literal('').transform(() => null), z.uuid('noChoice')]),
})

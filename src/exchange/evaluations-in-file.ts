import { z } from 'zod'
import { LONGEST_ANSWER } from '../evaluation/evaluation.ts'
import type { ImportedEvaluation } from '../evaluation/import-evaluations.ts'
import { filled, oneOf, text } from './file-values.ts'
import { progressInFile } from './file-words.ts'

const answer = text.max(LONGEST_ANSWER, `must be at most ${LONGEST_ANSWER} characters`)

/** What people thought of the meetings, by the id of the meeting; nobody is named. */
export const evaluationsInFile = z.record(
  filled,
  z.object({
    responses: z.array(
      z.object({
        id: filled,
        meetingId: filled,
        anonymous: z.literal(true),
        immediateValue: z.int().min(1).max(5),
        oneThingNl: answer,
        changeNl: answer.optional(),
        progress: oneOf(progressInFile).optional(),
        mayQuote: z.boolean().optional(),
      }),
    ),
  }),
)

export type EvaluationsInFile = z.infer<typeof evaluationsInFile>

/** What import needs for the evaluations of a circle. */
export const evaluationsFrom = (
  evaluations: EvaluationsInFile,
  meetingIds: Map<string, string>,
): ImportedEvaluation[] =>
  Object.entries(evaluations).flatMap(([meeting, { responses }]) =>
    responses.map((one) => ({
      key: one.id,
      meetingId: meetingIds.get(meeting) ?? '',
      usefulness: one.immediateValue,
      takesHome: one.oneThingNl,
      nextTime: one.changeNl ?? '',
      progress: one.progress ? progressInFile[one.progress] : null,
      mayQuote: one.mayQuote ?? false,
    })),
  )

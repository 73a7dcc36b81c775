import { z } from 'zod'
import type { ImportedResult } from '../harvest/import-results.ts'
import { LONGEST_SENTENCE } from '../harvest/result.ts'
import { day, filled, oneOf } from './file-values.ts'
import { resultTerms } from './file-words.ts'

/** What the circle brought about, in one sentence each; without a day it is still expected. */
export const resultsInFile = z.array(
  z.object({
    id: filled,
    term: oneOf(resultTerms),
    meetingId: filled.nullish(),
    caseId: filled.nullish(),
    toldById: filled.nullish(),
    textNl: filled.max(LONGEST_SENTENCE, `must be at most ${LONGEST_SENTENCE} characters`),
    date: day.nullish(),
  }),
)

export type ResultsInFile = z.infer<typeof resultsInFile>

/** What import needs for the results of a circle. */
export const resultsFrom = (
  results: ResultsInFile,
  { meetingIds, personIds }: { meetingIds: Map<string, string>; personIds: Map<string, string> },
): ImportedResult[] =>
  results.map((one) => ({
    key: one.id,
    meetingId: meetingIds.get(one.meetingId ?? '') ?? null,
    caseKey: one.caseId ?? null,
    personId: personIds.get(one.toldById ?? '') ?? null,
    sentence: one.textNl,
    term: resultTerms[one.term],
    reachedOn: one.date ?? null,
  }))

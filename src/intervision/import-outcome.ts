import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { CaseOutcome } from './case-outcome.ts'

/** Brings what became of a case up to the file; the day on which it was told here stays. */
export const importOutcome = async (
  trx: Trx,
  { caseId, outcome }: { caseId: string; outcome: CaseOutcome },
): Promise<void> => {
  const row = outcomeColumns(outcome)
  await trx
    .insertInto('case_outcome')
    .values({ ...row, case_id: caseId, followed_up_on: null })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet({ ...row, version: sql`case_outcome.version + 1` }),
    )
    .execute()
}

/** What became of a case in the names of its columns. */
export const outcomeColumns = (outcome: CaseOutcome) => ({
  insights: outcome.insights,
  chosen_advice: outcome.chosenAdvice,
  first_step: outcome.firstStep,
  first_step_due: outcome.firstStepDue,
  follow_up: outcome.followUp,
})

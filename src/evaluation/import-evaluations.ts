import type { Trx } from '../db/connect.ts'
import type { Evaluation } from './evaluation.ts'

/** What somebody thought of a meeting, from a file that names nobody. */
export interface ImportedEvaluation extends Evaluation {
  /** its id in the file; of what was said here, the id that an export gave it */
  key: string
  meetingId: string
}

/**
 * Takes the evaluations of a file in: each is found again by its key and brought up to the file. What was said here is
 * its author's alone to change, also when the file has it.
 */
export const importEvaluations = async (
  trx: Trx,
  evaluations: readonly ImportedEvaluation[],
  now: Temporal.Instant,
): Promise<void> => {
  for (const { key, meetingId, ...said } of evaluations) {
    const row = {
      usefulness: said.usefulness,
      takes_home: said.takesHome,
      next_time: said.nextTime,
      progress: said.progress,
      may_quote: said.mayQuote,
    }
    const own = await trx
      .selectFrom('evaluation')
      .where('meeting_id', '=', meetingId)
      .where((eb) => eb(eb.cast<string>('id', 'text'), '=', key))
      .where('import_key', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (own) continue
    await trx
      .insertInto('evaluation')
      .values({ ...row, meeting_id: meetingId, registration_id: null, import_key: key, saved_at: now })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'import_key']).doUpdateSet(row))
      .execute()
  }
}

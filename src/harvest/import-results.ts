import type { Trx } from '../db/connect.ts'
import type { ResultInput } from './result.ts'

/** A result of a file, with the ids of this database but for its own. */
export interface ImportedResult extends ResultInput {
  key: string
  meetingId: string | null
  /** key of a case of the file */
  caseKey: string | null
  /** who told it; null when the file does not say */
  personId: string | null
}

/**
 * Takes the results of a file in, after its cases: each is found again by its key and brought up to the file, unless it
 * was taken away here. What people told here stays.
 */
export const importResults = async (
  trx: Trx,
  { circleId, results }: { circleId: string; results: readonly ImportedResult[] },
  now: Temporal.Instant,
): Promise<void> => {
  const caseIds = await findCases(trx, circleId)
  for (const { key, meetingId, caseKey, personId, ...input } of results) {
    const row = {
      meeting_id: meetingId,
      case_id: caseIds.get(caseKey ?? '') ?? null,
      person_id: personId,
      sentence: input.sentence,
      term: input.term,
      reached_on: input.reachedOn,
    }
    await trx
      .insertInto('result')
      .values({
        ...row,
        circle_id: circleId,
        organiser_id: null,
        import_key: key,
        told_at: now,
        removed_at: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['circle_id', 'import_key']).doUpdateSet(row).where('result.removed_at', 'is', null),
      )
      .execute()
  }
}

/** key of a case in the file → its id */
const findCases = async (trx: Trx, circleId: string): Promise<Map<string, string>> => {
  const rows = await trx
    .selectFrom('case_offer')
    .where('circle_id', '=', circleId)
    .where('import_key', 'is not', null)
    .select(['import_key as key', 'id'])
    .execute()
  return new Map(rows.map(({ key, id }) => [key ?? '', id]))
}

import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { importOutcome } from './import-outcome.ts'
import type { ImportedCase } from './imported.ts'
import { caseColumns } from './offer-case.ts'

/** key of a case in the file → its id; without those that were withdrawn */
export type CaseIds = Map<string, string>

/** Takes the cases of a file in: each is found again by its key, and stays withdrawn when it was. */
export const importCases = async (
  trx: Trx,
  given: { circleId: string; cases: ImportedCase[]; registrationIds: Map<string, string> },
  now: Temporal.Instant,
): Promise<CaseIds> => {
  const { circleId, cases, registrationIds } = given
  const ids: CaseIds = new Map()
  for (const { key, bringerId, isDiscussed, outcome, ...input } of cases) {
    const row = {
      ...caseColumns(input),
      registration_id: registrationIds.get(bringerId ?? '') ?? null,
      state: isDiscussed ? ('discussed' as const) : ('offered' as const),
    }
    const kept = await trx
      .insertInto('case_offer')
      .values({ ...row, circle_id: circleId, import_key: key, offered_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['circle_id', 'import_key'])
          .doUpdateSet({ ...row, version: sql`case_offer.version + 1` })
          .where('case_offer.state', '<>', 'withdrawn'),
      )
      .returning('id')
      .executeTakeFirst()
    if (kept) ids.set(key, kept.id)
    if (kept && outcome) await importOutcome(trx, { caseId: kept.id, outcome })
  }
  return ids
}

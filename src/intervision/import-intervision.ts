import type { Trx } from '../db/connect.ts'
import { type CaseIds, importCases } from './import-cases.ts'
import { importGroup } from './import-group.ts'
import type { ImportedCase, ImportedGroup } from './imported.ts'

/**
 * Takes cases and groups in from a file, after its participants. What the file knows is brought up to it, but for a case
 * that was withdrawn meanwhile; cases that people offered themselves and groups that it does not know stay. Somebody is
 * in the group that the file says, and in no other of that meeting. A case counts as placed when a group has it.
 */
export const importIntervision = async (
  trx: Trx,
  { circleId, cases, groups }: { circleId: string; cases: ImportedCase[]; groups: ImportedGroup[] },
  now: Temporal.Instant,
): Promise<void> => {
  const registrationIds = await findSeats(trx, circleId)
  const caseIds: CaseIds = await importCases(trx, { circleId, cases, registrationIds }, now)
  const known = [...caseIds.values()]
  // A case is in one group at most: those of the file let go first.
  if (known.length > 0)
    await trx.updateTable('intervision_group').set({ case_id: null }).where('case_id', 'in', known).execute()
  for (const group of groups) await importGroup(trx, { group, caseIds, registrationIds })
  await settleStates(trx, circleId)
}

/** person → their registration with a seat */
const findSeats = async (trx: Trx, circleId: string): Promise<Map<string, string>> => {
  const rows = await trx
    .selectFrom('registration')
    .where('circle_id', '=', circleId)
    .where('state', '=', 'confirmed')
    .select(['person_id as personId', 'id'])
    .execute()
  return new Map(rows.map(({ personId, id }) => [personId, id]))
}

const settleStates = async (trx: Trx, circleId: string) => {
  const placed = trx.selectFrom('intervision_group').where('case_id', 'is not', null).select('case_id')
  for (const [from, to, isPlaced] of [
    ['offered', 'placed', true],
    ['placed', 'offered', false],
  ] as const)
    await trx
      .updateTable('case_offer')
      .set({ state: to })
      .where('circle_id', '=', circleId)
      .where('state', '=', from)
      .where('id', isPlaced ? 'in' : 'not in', placed)
      .execute()
}

import type { Db } from '../../src/db/connect.ts'
import { addOwnResult } from '../../src/harvest/add-result.ts'
import type { ResultInput } from '../../src/harvest/result.ts'
import { NOW } from '../support/moment.ts'

/** A result that somebody with a seat told as the form does. @returns its id */
export const aResult = async (
  db: Db,
  { registrationId, ...changes }: { registrationId: string } & Partial<ResultInput>,
): Promise<string> => {
  const resultId = crypto.randomUUID()
  const told = { sentence: 'Het overleg is korter.', term: 'short' as const, reachedOn: '2026-11-20' }
  const result = { resultId, registrationId, ...told, ...changes }
  const outcome = await db.transaction().execute((trx) => addOwnResult(trx, result, NOW))
  if (!outcome.done) throw new Error(`nothing was told: ${outcome.reason}`)
  return resultId
}

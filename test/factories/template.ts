import type { Db } from '../../src/db/connect.ts'
import { makeTemplate } from '../../src/template/templates.ts'
import { NOW } from '../support/moment.ts'

/** The programme of a meeting, kept as a template. @returns its id */
export const aTemplate = async (
  db: Db,
  wish: { instituteId: string; meetingId: string; name: string },
): Promise<string> => {
  const made = await db.transaction().execute((trx) => makeTemplate(trx, wish, NOW))
  if (!made.done) throw new Error(`no template: ${made.reason}`)
  return made.value.templateId
}

import type { Trx } from '../db/connect.ts'
import type { DeepDiveForm, ExpertKind, ExpertState } from '../db/expert-tables.ts'
import type { DeepDivePart } from './deep-dive.ts'
import { writeParts } from './save-deep-dive.ts'

export interface ImportedDeepDive {
  itemId: string
  key: string
  /** null when the file says nothing of it but who is asked */
  form: DeepDiveForm | null
  title: string
  output: string
  materials: string
  groupLimit: number | null
  /** with the file's own word where that is none of the four forms */
  parts: (DeepDivePart & { import_kind: string | null })[]
  experts: ImportedExpert[]
}

export interface ImportedExpert {
  personId: string | null
  name: string
  email: string | null
  kind: ExpertKind
  state: ExpertState
  needs: string
  biography: string
}

/**
 * Lays down deep dives as the file has them. Experts who are there already, or were taken off, stay as they are: what
 * they answered here is newer than the file. Nobody is asked by mail.
 */
export const importDeepDives = async (
  trx: Trx,
  dives: ImportedDeepDive[],
  now: Temporal.Instant,
): Promise<void> => {
  for (const dive of dives) {
    if (dive.form !== null) await writeDive(trx, { ...dive, form: dive.form })
    await addExperts(trx, dive, now)
  }
}

const writeDive = async (trx: Trx, dive: ImportedDeepDive & { form: DeepDiveForm }) => {
  const columns = {
    import_key: dive.key,
    form: dive.form,
    title: dive.title,
    output: dive.output,
    materials: dive.materials,
    group_limit: dive.groupLimit,
  }
  await trx
    .insertInto('deep_dive')
    .values({ ...columns, item_id: dive.itemId })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(columns))
    .execute()
  await writeParts(trx, dive.itemId, dive.parts)
}

const addExperts = async (
  trx: Trx,
  { itemId, experts }: ImportedDeepDive,
  now: Temporal.Instant,
): Promise<void> => {
  const there = await trx
    .selectFrom('expert')
    .where('item_id', '=', itemId)
    .select(['name', 'email'])
    .execute()
  const isThere = ({ email, name }: ImportedExpert) =>
    there.some((known) => (email === null ? known.name === name : known.email === email))
  const rows = experts
    .filter((expert) => !isThere(expert))
    .map(({ personId, ...expert }) => ({
      ...expert,
      item_id: itemId,
      person_id: personId,
      named_at: now,
      asked_at: null,
      answered_at: null,
      revoked_at: null,
    }))
  if (rows.length > 0) await trx.insertInto('expert').values(rows).execute()
}

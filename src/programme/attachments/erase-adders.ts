import type { Trx } from '../../db/connect.ts'
import { ERASED_NAME } from '../../people/erase-person.ts'

/** Takes the names of these hosts off the files that they added; the files stay: they are their city's. */
export const eraseAdders = async (trx: Trx, hostEditorIds: string[]): Promise<void> => {
  if (hostEditorIds.length === 0) return
  await trx
    .updateTable('attachment')
    .set({ added_by_name: ERASED_NAME })
    .where('added_by_kind', '=', 'host')
    .where('added_by_id', 'in', hostEditorIds)
    .execute()
}

/** Deletes the files that these experts added: their slides are their own. */
export const deleteSlides = async (trx: Trx, expertIds: string[]): Promise<void> => {
  if (expertIds.length === 0) return
  await trx
    .deleteFrom('attachment')
    .where('added_by_kind', '=', 'expert')
    .where('added_by_id', 'in', expertIds)
    .execute()
}

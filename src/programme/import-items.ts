import type { Trx } from '../db/connect.ts'
import type { ProgrammeItemKind, ProgrammeItemState } from '../db/programme-tables.ts'

export interface ImportedItem {
  key: string
  kind: ProgrammeItemKind
  title: string
  minutes: number
  leastMinutes: number | null
  /** '12:30', or null */
  fixedStart: string | null
  leadPersonId: string | null
  state: ProgrammeItemState
}

/**
 * Lays down the items of a meeting as the file has them, in its order. An item that came from the same place of a file
 * before stays the same row, with all that hangs on it; every other item of before is replaced.
 * @returns the row of each item: key → id
 */
export const importItems = async (
  trx: Trx,
  { meetingId, items }: { meetingId: string; items: ImportedItem[] },
): Promise<Map<string, string>> => {
  const stored = await trx
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'kind', 'import_key as key'])
    .execute()
  const rowOf = (item: ImportedItem) => stored.find(({ key, kind }) => key === item.key && kind === item.kind)
  const kept = new Set(items.flatMap((item) => rowOf(item)?.id ?? []))
  const gone = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0) await trx.deleteFrom('programme_item').where('id', 'in', gone).execute()
  if (items.length === 0) return new Map()
  const rows = items.map((item, at) => ({
    id: rowOf(item)?.id ?? crypto.randomUUID(),
    meeting_id: meetingId,
    position: at + 1,
    import_key: item.key,
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    state: item.state,
    least_minutes: item.leastMinutes,
    fixed_start: item.fixedStart,
  }))
  // One statement: two items change places only where numbers are compared after it.
  await trx
    .insertInto('programme_item')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        title: ref('excluded.title'),
        minutes: ref('excluded.minutes'),
        state: ref('excluded.state'),
        least_minutes: ref('excluded.least_minutes'),
        fixed_start: ref('excluded.fixed_start'),
      })),
    )
    .execute()
  await writeLeads(trx, rows, items)
  return new Map(rows.map(({ id, import_key }) => [import_key, id]))
}

const writeLeads = async (trx: Trx, rows: { id: string }[], items: ImportedItem[]): Promise<void> => {
  await trx
    .deleteFrom('item_lead')
    .where(
      'item_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const leads = rows.flatMap(({ id }, at) => {
    const personId = items[at]?.leadPersonId
    return personId ? [{ item_id: id, position: 1, person_id: personId }] : []
  })
  if (leads.length > 0) await trx.insertInto('item_lead').values(leads).execute()
}

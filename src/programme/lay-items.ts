import type { Trx } from '../db/connect.ts'
import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import { LONGEST_TITLE } from './pillar.ts'

export interface LaidItem {
  kind: ProgrammeItemKind
  title: string
  minutes: number
  leastMinutes: number | null
  /** '12:30', or null */
  fixedStart: string | null
  text: string
  needs: string
  internalNote: string
  links: { title: string; url: string }[]
}

/**
 * Lays down the items of a meeting that has none, in their order; all of them are empty still. The project visit takes
 * the name that the host's section gives it, when that has one. The caller holds the meeting's lock.
 * @returns their ids, in the same order
 */
export const layItems = async (
  trx: Trx,
  { meetingId, items }: { meetingId: string; items: readonly LaidItem[] },
): Promise<string[]> => {
  if (items.length === 0) return []
  const section = await trx
    .selectFrom('host_section')
    .where('meeting_id', '=', meetingId)
    .select('visit_title as visitTitle')
    .executeTakeFirst()
  const visit = section?.visitTitle.slice(0, LONGEST_TITLE) ?? ''
  const rows = await trx
    .insertInto('programme_item')
    .values(
      items.map((item, at) => ({
        meeting_id: meetingId,
        position: at + 1,
        kind: item.kind,
        title: item.kind === 'projectVisit' && visit ? visit : item.title,
        state: item.kind === 'projectVisit' && visit ? ('filled' as const) : ('empty' as const),
        minutes: item.minutes,
        least_minutes: item.leastMinutes,
        fixed_start: item.fixedStart,
        text: item.text,
        needs: item.needs,
        internal_note: item.internalNote,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  const ids = rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id)
  const links = items.flatMap((item, at) =>
    item.links.map((link, which) => ({ ...link, item_id: ids[at] ?? '', position: which + 1 })),
  )
  if (links.length > 0) await trx.insertInto('item_link').values(links).execute()
  return ids
}

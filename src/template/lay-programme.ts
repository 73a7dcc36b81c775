import type { Trx } from '../db/connect.ts'
import type { TemplateItem } from '../db/template-tables.ts'
import { layDeepDives } from '../expert/lay-deep-dives.ts'
import { layItems } from '../programme/lay-items.ts'

/** Lays a programme down in a meeting that has no items. The caller holds the meeting's lock. */
export const layProgramme = async (
  trx: Trx,
  { meetingId, items }: { meetingId: string; items: readonly TemplateItem[] },
): Promise<void> => {
  await layTheirDeepDives(trx, await layItems(trx, { meetingId, items }), items)
}

/** Lays down what the deep dives among items are made of, after the items themselves. @param itemIds in the same order */
export const layTheirDeepDives = (
  trx: Trx,
  itemIds: readonly string[],
  items: readonly TemplateItem[],
): Promise<void> =>
  layDeepDives(
    trx,
    items.flatMap(({ deepDive }, at) => (deepDive ? [{ itemId: itemIds[at] ?? '', deepDive }] : [])),
  )

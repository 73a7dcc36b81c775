import type { Trx } from '../db/connect.ts'
import type { DeepDive } from './deep-dive.ts'

/** Lays down what new items of the pillar deep dive are made of; for items that have nothing of the kind yet. */
export const layDeepDives = async (
  trx: Trx,
  dives: readonly { itemId: string; deepDive: DeepDive }[],
): Promise<void> => {
  if (dives.length === 0) return
  await trx
    .insertInto('deep_dive')
    .values(
      dives.map(({ itemId, deepDive: { parts: _, groupLimit, ...texts } }) => ({
        ...texts,
        item_id: itemId,
        group_limit: groupLimit,
        import_key: null,
      })),
    )
    .execute()
  const parts = dives.flatMap(({ itemId, deepDive }) =>
    deepDive.parts.map((part, at) => ({ ...part, item_id: itemId, position: at + 1, import_kind: null })),
  )
  if (parts.length > 0) await trx.insertInto('deep_dive_part').values(parts).execute()
}

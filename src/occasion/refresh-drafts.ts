import { isDeepStrictEqual } from 'node:util'
import type { Trx } from '../db/connect.ts'
import { withoutControls } from '../mail/address.ts'
import type { WrittenOccasion } from './load-circle.ts'
import type { OccasionContext } from './load-context.ts'
import { occasionFacts } from './occasion-facts.ts'
import { isSameReader } from './plan.ts'
import type { Reader } from './readers.ts'

interface DraftsOfMeeting {
  context: OccasionContext
  /** of the meeting that the context is of, and all still true */
  drafts: readonly WrittenOccasion[]
  readers: readonly Reader[]
}

/** Lets drafts say what is so now: another room, another case, another hour. What was sent stays what it was. */
export const refreshDrafts = async (
  trx: Trx,
  { context, drafts, readers }: DraftsOfMeeting,
): Promise<void> => {
  if (drafts.length === 0) return
  const rows = await trx
    .selectFrom('letter')
    .where(
      'id',
      'in',
      drafts.map(({ letterId }) => letterId),
    )
    .where('state', '=', 'draft')
    .select(['id', 'facts'])
    .execute()
  const kept = new Map(rows.map(({ id, facts }) => [id, facts]))
  for (const { letterId, occasion, reader: key } of drafts) {
    const reader = readers.find((one) => isSameReader(one.key, key))
    const before = kept.get(letterId)
    if (!reader || !before) continue
    const facts = JSON.stringify(occasionFacts(occasion, context, reader), oneLined)
    if (isDeepStrictEqual(before, JSON.parse(facts))) continue
    await trx
      .updateTable('letter')
      .set({ facts })
      .where('id', '=', letterId)
      .where('state', '=', 'draft')
      .execute()
  }
}

// As writeLetter keeps them: otherwise a line break in a name would look like a change for ever.
const oneLined = (_key: string, value: unknown) =>
  typeof value === 'string' ? withoutControls(value) : value

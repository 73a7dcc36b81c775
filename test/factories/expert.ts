import type { Db } from '../../src/db/connect.ts'
import type { ExpertKind, ExpertState } from '../../src/db/expert-tables.ts'
import { NOW } from '../support/moment.ts'

interface ExpertWish {
  itemId: string
  name?: string
  email?: string | null
  kind?: ExpertKind
  state?: ExpertState
}

/** A guest expert of an item, asked by mail unless the wish says otherwise. @returns the id */
export const anExpert = async (
  db: Db,
  { itemId, name = 'Olaf Werkvorm', email = 'olaf@example.org', kind, state = 'asked' }: ExpertWish,
): Promise<string> => {
  const { id } = await db
    .insertInto('expert')
    .values({
      ...{ name, email, state },
      item_id: itemId,
      person_id: null,
      kind: kind ?? 'scientific',
      named_at: NOW,
      asked_at: email && state !== 'named' ? NOW : null,
      answered_at: state === 'confirmed' || state === 'declined' ? NOW : null,
      revoked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The item of the pillar deep dive of a meeting that a factory made. */
export const deepDiveOf = async (db: Db, meetingId: string): Promise<string> => {
  const { id } = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'deepDive')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

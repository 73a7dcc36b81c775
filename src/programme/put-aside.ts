import type { Db, Trx } from '../db/connect.ts'
import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { makeRoom } from './make-room.ts'

export interface WhichItem {
  meetingId: string
  itemId: string
}

type Put = Outcome<{ circleId: string }, 'notThere'>

/**
 * Takes an item out of the programme and keeps it aside with all that belongs to it, until it is brought back or a job
 * deletes it (FORGOTTEN_AFTER). Refused when it is in this programme no more.
 */
export const putAside = async (
  trx: Trx,
  { meetingId, itemId }: WhichItem,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; title: string }, 'notThere'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const taken = await trx
    .updateTable('programme_item')
    .set({ meeting_id: null, aside_of: meetingId, aside_at: now })
    .where('id', '=', itemId)
    .where('meeting_id', '=', meetingId)
    .returning(['position', 'title'])
    .executeTakeFirst()
  if (!taken) return refused('notThere')
  await trx
    .updateTable('programme_item')
    .set((eb) => ({ position: eb('position', '-', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('position', '>', taken.position)
    .execute()
  await touchMeeting(trx, meetingId, now)
  return done({ circleId, title: taken.title })
}

/** Puts an item back where it stood, or at the end when the programme is shorter now. Refused when it is not aside. */
export const bringBack = async (
  trx: Trx,
  { meetingId, itemId }: WhichItem,
  now: Temporal.Instant,
): Promise<Put> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const item = await trx
    .selectFrom('programme_item')
    .where('id', '=', itemId)
    .where('aside_of', '=', meetingId)
    .select((eb) => [
      'position',
      eb
        .selectFrom('programme_item as other')
        .where('other.meeting_id', '=', meetingId)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('count'),
    ])
    .executeTakeFirst()
  if (!item) return refused('notThere')
  const position = Math.min(item.position, (item.count ?? 0) + 1)
  await makeRoom(trx, { meetingId, position })
  await trx
    .updateTable('programme_item')
    .set({ meeting_id: meetingId, aside_of: null, aside_at: null, position })
    .where('id', '=', itemId)
    .execute()
  await touchMeeting(trx, meetingId, now)
  return done({ circleId })
}

export interface AsideItem {
  id: string
  kind: ProgrammeItemKind
  title: string
  asideAt: Temporal.Instant | null
}

/** What was taken out of the programme of a meeting, latest first. */
export const findAside = async (db: Db | Trx, meetingId: string): Promise<AsideItem[]> =>
  db
    .selectFrom('programme_item')
    .where('aside_of', '=', meetingId)
    .select(['id', 'kind', 'title', 'aside_at as asideAt'])
    .orderBy('aside_at', 'desc')
    .orderBy('id')
    .execute()

/** How long an item is kept aside. */
export const FORGOTTEN_AFTER = { hours: 30 * 24 } as const

/** Deletes what has been aside for longer than that. */
export const forgetAside = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx.deleteFrom('programme_item').where('aside_at', '<', now.subtract(FORGOTTEN_AFTER)).execute()
}

import type { Db, Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type ProgrammeItem, programmeMark } from './items.ts'

export interface ItemsSave {
  meetingId: string
  /** the mark of the programme that was on the screen */
  basedOn: string
  /** every item of the meeting, once, in the order wanted */
  items: Pick<ProgrammeItem, 'id' | 'title' | 'minutes' | 'state'>[]
  /** the item that is agreed with this save, also when it was and changed since */
  agreedId: string | null
}

/**
 * Saves titles, minutes, states and order of the programme of a meeting. Items are neither added nor dropped.
 * Refused when anything of the programme changed since it was shown, also by the host's own form: nobody's save is
 * overwritten unseen.
 */
export const saveItems = async (
  trx: Trx,
  { meetingId, basedOn, items, agreedId }: ItemsSave,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'changedMeanwhile'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const stored = await findItems(trx, meetingId)
  const isSameSet =
    stored.length === items.length && stored.every((item) => items.some(({ id }) => id === item.id))
  if (!isSameSet || programmeMark(stored) !== basedOn) return refused('changedMeanwhile')
  // Checked per statement: two items change places through a number that none of them holds.
  for (const [at, { id, title, minutes, state }] of items.entries()) {
    const before = stored.find((item) => item.id === id)
    await trx
      .updateTable('programme_item')
      .set({
        title,
        minutes,
        state: id === agreedId ? 'agreed' : state,
        changed_since_agreed:
          id !== agreedId && state === 'agreed' && (before?.isChangedSinceAgreed ?? false),
        position: stored.length + at + 1,
      })
      .where('id', '=', id)
      .execute()
  }
  await trx
    .updateTable('programme_item')
    .set((eb) => ({ position: eb('position', '-', stored.length) }))
    .where('meeting_id', '=', meetingId)
    .execute()
  await touchMeeting(trx, meetingId, now)
  return done({ circleId })
}

/** The programme of a meeting, in its order. */
export const findItems = async (db: Db | Trx, meetingId: string): Promise<ProgrammeItem[]> =>
  db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'kind', 'title', 'minutes', 'least_minutes as leastMinutes', 'state'])
    .select(['fixed_start as fixedStart', 'changed_since_agreed as isChangedSinceAgreed'])
    .orderBy('position')
    .execute()

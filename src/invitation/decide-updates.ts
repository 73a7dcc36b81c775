import type { Trx } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockPhase } from './catch-up.ts'
import { mayBeLeftOut } from './told-facts.ts'
import { IS_FIRST, MEETING, TOLD, waitingLetters } from './waiting-letters.ts'

/** What waits to be told of one meeting, as somebody saw it. */
export interface SeenUpdates {
  circleId: string
  /** or information meeting */
  meetingId: string
  /** the letter that was written last of those they saw, by order of writing */
  upTo: number
}

/**
 * Lets the letters about a meeting leave now that wait because of edits, drafts too. Refused when something was edited
 * that whoever decides did not see, and when nothing waits (any more): it left by itself, or somebody else was first.
 * @returns how many
 */
export const sendUpdates = async (
  trx: Trx,
  seen: SeenUpdates,
  now: Temporal.Instant,
): Promise<Outcome<{ count: number }, 'changedMeanwhile' | 'nothingWaits'>> => {
  const waiting = await lockWaiting(trx, seen)
  if (!waiting.done) return waiting
  await decide(trx, waiting.value, { state: 'written', written_at: now })
  return done({ count: waiting.value.length })
}

/**
 * Keeps the letters about a meeting from leaving that wait because of edits: nobody hears of it by itself, and the next
 * change is told from here. Refused as `sendUpdates` is, and when somebody has to hear: another day, time or place, an
 * invitation, or an end.
 * @returns how many
 */
export const leaveOutUpdates = async (
  trx: Trx,
  seen: SeenUpdates,
): Promise<Outcome<{ count: number }, 'changedMeanwhile' | 'nothingWaits' | 'matters'>> => {
  const waiting = await lockWaiting(trx, seen)
  if (!waiting.done) return waiting
  if (!waiting.value.every(mayBeLeftOut)) return refused('matters')
  await decide(trx, waiting.value, { state: 'discarded' })
  return done({ count: waiting.value.length })
}

// The circle first, like whoever writes such letters: nobody replaces one of them meanwhile.
const lockWaiting = async (trx: Trx, { circleId, meetingId, upTo }: SeenUpdates) => {
  await lockPhase(trx, circleId)
  const waiting = await waitingLetters(trx)
    .where('letter.circle_id', '=', circleId)
    .where(MEETING, '=', meetingId)
    .select(['letter.id', 'letter.written', 'letter.calendar_method as method'])
    .select([IS_FIRST.as('isFirst'), TOLD.as('told')])
    .orderBy('letter.written')
    .forUpdate('letter')
    .execute()
  if (waiting.length === 0) return refused('nothingWaits')
  return waiting.some(({ written }) => written > upTo) ? refused('changedMeanwhile') : done(waiting)
}

const decide = async (
  trx: Trx,
  letters: { id: string }[],
  change: { state: LetterState; written_at?: Temporal.Instant },
) => {
  const ids = letters.map(({ id }) => id)
  await trx.updateTable('letter').set(change).where('id', 'in', ids).execute()
}

import type { Trx } from '../../db/connect.ts'
import { lockMeeting } from '../../meeting/queries.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Agenda, dayOf } from '../agenda.ts'
import { asItRuns, type Delay, LONGEST_STEP, whyNotNow, withStep } from './delay.ts'
import { findDelay } from './queries.ts'
import { asFarAsItGoes, type DelayStep } from './run-late.ts'

/** What the chair says: from an item on so many minutes later, where the day is, or that the last step was wrong. */
export type Said =
  | ({ kind: 'later' } & DelayStep)
  /** null: it has not begun */
  | { kind: 'here'; itemId: string | null }
  | { kind: 'undo' }

export interface DelayWish {
  /** as people see it */
  agenda: Agenda
  /** the version that was on the screen */
  basedOn: number
  said: Said
  /** the name of who says it */
  by: string
}

type Refusal = 'cancelled' | 'notToday' | 'tooMuch' | 'changedMeanwhile'

/**
 * Notes how a meeting runs. Pressed twice it counts once: the second time the screen was behind, and it is refused as
 * `changedMeanwhile`, as is a press on another telephone that had not seen the first. Refused too on any other day than
 * that of the meeting, and for more than LONGEST_STEP minutes at once.
 */
export const sayDelay = async (
  trx: Trx,
  { agenda, basedOn, said, by }: DelayWish,
  now: Temporal.Instant,
): Promise<Outcome<null, Refusal>> => {
  const { id: meetingId } = agenda.meeting
  const meeting = await lockMeeting(trx, meetingId)
  const reason = whyNotNow(meeting, now)
  if (reason) return refused(reason)
  if (said.kind === 'later' && Math.abs(said.minutes) > LONGEST_STEP) return refused('tooMuch')
  const { heldOn } = meeting
  const before = await findDelay(trx, { meetingId, heldOn })
  if (before.version !== basedOn) return refused('changedMeanwhile')
  const { hereItemId, steps } = afterwards(before, said, agenda)
  const row = {
    held_on: heldOn,
    here_item_id: hereItemId,
    steps: JSON.stringify(steps),
    version: before.version + 1,
    changed_at: now,
    changed_by: by,
  }
  await trx
    .insertInto('meeting_delay')
    .values({ meeting_id: meetingId, ...row })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute()
  return done(null)
}

const afterwards = (before: Delay, said: Said, agenda: Agenda): Pick<Delay, 'hereItemId' | 'steps'> => {
  const { hereItemId, steps } = before
  if (said.kind === 'here') return { hereItemId: said.itemId, steps }
  if (said.kind === 'undo') return { hereItemId, steps: steps.slice(0, -1) }
  const { itemId, minutes } = said
  const step = asFarAsItGoes(asItRuns(agenda, before), { itemId, minutes }, dayOf(agenda))
  return { hereItemId, steps: withStep(steps, step) }
}

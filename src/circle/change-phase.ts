import type { Trx } from '../db/connect.ts'
import type { CirclePhase } from '../db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockCircle } from './queries.ts'

/** A step of a circle between its phases after it opened; each has one that takes it back. */
export type PhaseStep = 'start' | 'reopen' | 'close' | 'resume'

/** Why a step cannot be taken: the circle is in another phase by now, or a meeting is still to come. */
export type WhyNotStep = 'otherPhase' | 'meetingsAhead'

/** From where each step leads to where. */
const STEPS: Record<PhaseStep, { from: CirclePhase; to: CirclePhase }> = {
  start: { from: 'registrationOpen', to: 'running' },
  reopen: { from: 'running', to: 'registrationOpen' },
  close: { from: 'running', to: 'closed' },
  resume: { from: 'closed', to: 'running' },
}

/** The steps that begin in a phase, the way forward first. */
export const stepsFrom = (phase: CirclePhase): PhaseStep[] =>
  (['start', 'close', 'reopen', 'resume'] as const).filter((step) => STEPS[step].from === phase)

/** Whether a word names a step. */
export const isPhaseStep = (word: unknown): word is PhaseStep =>
  typeof word === 'string' && Object.hasOwn(STEPS, word)

/** Why a step cannot be taken now; null when it can. A circle closes once no planned meeting is to come. */
export const whyNotStep = (
  step: PhaseStep,
  { phase, hasMeetingsAhead }: { phase: CirclePhase; hasMeetingsAhead: boolean },
): WhyNotStep | null => {
  if (STEPS[step].from !== phase) return 'otherPhase'
  return step === 'close' && hasMeetingsAhead ? 'meetingsAhead' : null
}

/** Takes a step. Seats that may be offered from then on are offered by whoever calls it. */
export const changePhase = async (
  trx: Trx,
  { circleId, step }: { circleId: string; step: PhaseStep },
  now: Temporal.Instant,
): Promise<Outcome<{ phase: CirclePhase }, WhyNotStep>> => {
  const { phase, version } = await lockCircle(trx, circleId)
  const reason = whyNotStep(step, { phase, hasMeetingsAhead: await hasMeetingsAhead(trx, circleId, now) })
  if (reason) return refused(reason)
  const { to } = STEPS[step]
  await trx
    .updateTable('circle')
    .set({ phase: to, version: version + 1 })
    .where('id', '=', circleId)
    .execute()
  return done({ phase: to })
}

const hasMeetingsAhead = async (trx: Trx, circleId: string, now: Temporal.Instant): Promise<boolean> => {
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  const ahead = await trx
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .where('state', '=', 'planned')
    .where('held_on', '>=', today)
    .select('id')
    .limit(1)
    .execute()
  return ahead.length > 0
}

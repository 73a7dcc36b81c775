import { isPublic } from '../circle/circle.ts'
import type { Trx } from '../db/connect.ts'
import { type Outcome, refused } from '../outcome.ts'
import { lockCircle } from './queries.ts'
import { type NewRegistration, registerIn } from './register.ts'

export type Entered = Outcome<
  { registrationId: string; state: 'confirmed' | 'waiting' },
  'notOpen' | 'closed' | 'alreadyRegistered'
>

/**
 * Signs somebody up by the organiser's hand: the rules of `register`, so the same line and the same seats, but also
 * while the circle runs, when the public form is closed already.
 * @returns refused with `notOpen` for a draft and for a circle that is over, `alreadyRegistered` when they are in
 */
export const enter = async (trx: Trx, input: NewRegistration, now: Temporal.Instant): Promise<Entered> => {
  const circle = await lockCircle(trx, input.circleId)
  if (!circle || !mayEnter(circle.phase)) return refused('notOpen')
  // After the first day the form is closed for the public only: later the organiser alone lets people in.
  return registerIn(trx, { ...circle, phase: 'registrationOpen' }, input, now)
}

/** Whether an organiser may enter people in this phase. */
export const mayEnter = (phase: Parameters<typeof isPublic>[0]): boolean =>
  isPublic(phase) && phase !== 'closed'

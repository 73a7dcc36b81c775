import type { RegistrationState } from '../db/registration-tables.ts'

interface Step {
  from: readonly RegistrationState[]
  to: RegistrationState
}

/**
 * Every step that a registration can take after somebody registered; there are no others, and no way back from an
 * end, but for an organiser who undoes having removed somebody.
 * Who registers becomes `confirmed` or `waiting` (`stateOnArrival`). docs/registration.md shows this table to people;
 * a test holds the two together.
 */
export const STEPS = {
  offer: { from: ['waiting'], to: 'offered' },
  accept: { from: ['offered'], to: 'confirmed' },
  decline: { from: ['offered'], to: 'declined' },
  expire: { from: ['offered'], to: 'expired' },
  withdraw: { from: ['confirmed', 'waiting', 'offered'], to: 'withdrawn' },
  remove: { from: ['confirmed', 'waiting', 'offered'], to: 'removed' },
  reseat: { from: ['removed'], to: 'confirmed' },
  requeue: { from: ['removed'], to: 'waiting' },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof STEPS

/** Whether a registration in this state may take this step. */
export const mayTake = (step: StepName, state: RegistrationState): boolean => {
  const from: readonly RegistrationState[] = STEPS[step].from
  return from.includes(state)
}

/** Whether a registration stands: with a seat, with an offer or in the line. Who is not may register anew. */
export const isCurrent = (state: RegistrationState): boolean => mayTake('withdraw', state)

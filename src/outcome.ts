/**
 * What a rule answers: done with a value, or refused for one of the named reasons.
 * A refusal is an ordinary answer (the circle is full), never a fault; callers switch over the reason exhaustively.
 */
export type Outcome<T, Refusal extends string> = { done: true; value: T } | { done: false; reason: Refusal }

/** The rule allowed it. */
export const done = <T>(value: T): { done: true; value: T } => ({ done: true, value })

/** The rule said no, and why. */
export const refused = <Refusal extends string>(reason: Refusal): { done: false; reason: Refusal } => ({
  done: false,
  reason,
})

/** For the last branch of a switch: a reason nobody handled is a compile error. */
export const never = (reason: never): never => {
  throw new Error(`unhandled reason: ${String(reason)}`)
}

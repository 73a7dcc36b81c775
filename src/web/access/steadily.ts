import { setTimeout as pause } from 'node:timers/promises'

/** Well above what looking up and writing a letter takes. */
export const ANSWER_AFTER_MS = 300

/**
 * Does the work and comes back no sooner than after a fixed time: how long an answer takes must not tell whether an
 * address is known. What the work throws is thrown after the same time.
 */
export const steadily = async <T>(work: () => Promise<T>): Promise<T> => {
  const [outcome] = await Promise.allSettled([work(), pause(ANSWER_AFTER_MS)])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

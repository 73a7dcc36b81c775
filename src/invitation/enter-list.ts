import type { Trx } from '../db/connect.ts'
import type { ListOutcome } from '../db/people-list-tables.ts'
import type { Entered } from '../registration/enter.ts'
import { finishPeopleList, lockNextLines, noteOutcomes } from '../registration/people-list.ts'
import { enterWithLetters } from './enter-with-letters.ts'

/** Lines of a list that are entered in one transaction; for so long others wait for the circle. */
export const PORTION = 20

/**
 * Enters the next people of a list, with their letters. Who was entered and what was noted of it commit together, so
 * doing it again, also after a process was killed, goes on where it stopped and enters nobody twice.
 * @param most PORTION unless told
 * @returns false when there is nothing more to do
 */
export const enterPortion = async (
  trx: Trx,
  { listId, most = PORTION }: { listId: string; most?: number },
  secret: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const list = await lockNextLines(trx, { listId, most })
  if (!list) return false
  const people = list.next.map(({ person }) => person)
  const entered = await enterWithLetters(trx, { circleId: list.circleId, people }, secret, now)
  const outcomes = list.next.flatMap(({ line }, at) => {
    const one = entered[at]
    return one ? [{ line, outcome: outcomeOf(one) }] : []
  })
  await noteOutcomes(trx, { listId, outcomes })
  if (list.next.length === most) return true
  await finishPeopleList(trx, listId, now)
  return false
}

/** Passes over the next line of a list: it could not be entered for a reason that nobody foresaw. */
export const passOverLine = async (trx: Trx, listId: string): Promise<{ line: number } | null> => {
  const list = await lockNextLines(trx, { listId, most: 1 })
  const line = list?.next[0]?.line
  if (line === undefined) return null
  await noteOutcomes(trx, { listId, outcomes: [{ line, outcome: 'failed' }] })
  return { line }
}

const outcomeOf = (entered: Entered): ListOutcome => {
  if (entered.done) return entered.value.state
  return entered.reason === 'alreadyRegistered' ? 'alreadyRegistered' : 'notOpen'
}

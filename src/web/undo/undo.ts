import type { Trx } from '../../db/connect.ts'
import { type Deed, whyNotUndo } from '../../deed/deed.ts'
import { lockDeed, noteUndone } from '../../deed/kept-deeds.ts'
import { isId } from '../access/is-id.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { type Reversing, reversals } from './reversals.ts'
import { withNotice } from './with-notice.ts'

/**
 * Takes a deed back, once, however often the button is pressed and in how many processes. What its own rule refuses
 * stays as it is.
 * @returns the address of the page on which it was done, with the notice that says what became of it
 * @throws NotFound when there is no such deed of theirs
 */
export const undo = (
  deps: Pick<Deps, 'transact' | 'now'>,
  { deedId, ...by }: Omit<Reversing, 'doneAt'> & { deedId: string },
): Promise<string> =>
  deps.transact(async (trx) => {
    const deed = isId(deedId) ? await lockDeed(trx, { deedId, ...by }) : undefined
    if (!deed) throw new NotFound()
    const now = deps.now()
    const tooLate = whyNotUndo(deed, now)
    if (tooLate) return withNotice(deed.page, NOTICES[tooLate])
    const outcome = await reverse(trx, deed, { ...by, doneAt: deed.doneAt }, now)
    if (!outcome.done)
      return withNotice(deed.page, outcome.reason === 'full' ? NOTICES.full : NOTICES.movedOn)
    await noteUndone(trx, deed.id, now)
    return withNotice(deed.page, 'undone')
  })

const NOTICES = {
  already: 'undoAlready',
  tooLate: 'undoTooLate',
  movedOn: 'undoMovedOn',
  full: 'undoFull',
} as const

const reverse = <One extends Deed>(trx: Trx, deed: One, by: Reversing, now: Temporal.Instant) => {
  // The cast: the table has for each kind the function that takes its facts; TypeScript cannot tell which kind this is.
  const work = reversals[deed.kind] as (
    trx: Trx,
    facts: One['facts'],
    by: Reversing,
    now: Temporal.Instant,
  ) => ReturnType<(typeof reversals)[One['kind']]>
  return work(trx, deed.facts, by, now)
}

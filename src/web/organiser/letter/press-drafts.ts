import type { Trx } from '../../../db/connect.ts'
import { checkDrafts } from '../../../invitation/check-drafts.ts'
import { mustBeTold } from '../../../invitation/must-be-told.ts'
import { discardDrafts, sendDrafts } from '../../../mail/drafts.ts'
import { checkOccasionDrafts } from '../../../occasion/check-drafts.ts'
import type { Deps } from '../../deps.ts'
import { chosenLetters, type WantedLetters } from './chosen-letters.ts'

/** One press on a button for all drafts of a filter. */
export interface Press extends WantedLetters {
  act: 'sending' | 'discarding'
  /** made with the page that asks; pressing twice is one press */
  pressId: string
  /** the last draft that stood on that page, by its `written`: nothing leaves that nobody saw */
  until: number
  /** name of the organiser */
  by: string
}

const PORTION = 50

/**
 * Sends or discards the drafts of a filter, fifty per transaction, so that others wait for none of them for long. Each
 * is looked at again before it leaves; what is no longer true is withdrawn. Broken off halfway, what was done is done,
 * and pressing again does the rest. A draft that somebody must hear is not thrown away.
 * @returns how many were kept for that
 */
export const pressDrafts = async (deps: Pick<Deps, 'transact' | 'now'>, press: Press): Promise<number> => {
  let after: number | null = 0
  let kept = 0
  while (after !== null) {
    const from: number = after
    const portion = await deps.transact((trx) => pressPortion(trx, press, from, deps.now()))
    after = portion.last
    kept += portion.kept
  }
  return kept
}

/** @returns the last one by its `written`, null when there are no more, and how many drafts must not be thrown away */
const pressPortion = async (
  trx: Trx,
  press: Press,
  after: number,
  now: Temporal.Instant,
): Promise<{ last: number | null; kept: number }> => {
  const { instituteId, by, pressId, until } = press
  const drafts = await chosenLetters(trx, press)
    .where('letter.state', '=', 'draft')
    .where('letter.written', '>', after)
    .where('letter.written', '<=', until)
    .orderBy('letter.written')
    .limit(PORTION)
    .select(['letter.id', 'letter.written'])
    .execute()
  const letterIds = drafts.map(({ id }) => id)
  const which = { letterIds, instituteId, by, pressId }
  let kept: string[] = []
  if (press.act === 'discarding') {
    kept = await mustBeTold(trx, which, now)
    const free = letterIds.filter((id) => !kept.includes(id))
    await discardDrafts(trx, { ...which, letterIds: free }, now)
  } else {
    await checkDrafts(trx, which, now)
    await checkOccasionDrafts(trx, which, now)
    await sendDrafts(trx, which, now)
    await noteWithdrawn(trx, which)
  }
  const last = drafts.length < PORTION ? null : (drafts.at(-1)?.written ?? null)
  return { last, kept: kept.length }
}

// They belong to the press as well: whoever pressed reads what did not leave, and why.
const noteWithdrawn = async (
  trx: Trx,
  { letterIds, pressId }: { letterIds: string[]; pressId: string },
): Promise<void> => {
  if (letterIds.length === 0) return
  await trx
    .updateTable('letter')
    .set({ press_id: pressId })
    .where('id', 'in', letterIds)
    .where('state', '=', 'withdrawn')
    .where('press_id', 'is', null)
    .execute()
}

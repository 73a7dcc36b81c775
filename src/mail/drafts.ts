import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/** Why a draft is not needed any more, as far as this program decides it; also the key of the words for it. */
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]

/** The first three are of letters with a cause of their own, the others of letters over time. */
export const WITHDRAWAL_REASONS = [
  'tasksChanged',
  'contributionThere',
  'causeGone',
  'draftCircle',
  'closed',
  'cancelled',
  'past',
  'moved',
  'stopped',
  'notReleased',
  'notShared',
  'answerClosed',
  'hasCalendar',
  'noSeat',
  'cannotCome',
  'hasCase',
  'hasAnswered',
  'wasNotThere',
  'noStep',
] as const

interface WhichDraft {
  letterId: string
  /** only a draft of this institute */
  instituteId: string
  /** name of the organiser who decides */
  by?: string
}

interface WhichDrafts {
  letterIds: string[]
  /** only drafts of this institute */
  instituteId: string
  /** name of the organiser who decides; null when nobody is known */
  by: string | null
  /** the press on a button for many letters that this belongs to; null for one alone */
  pressId: string | null
}

/**
 * Lets a draft leave, as if it were written now. Whoever presses second, or after it was discarded, is refused. Ask
 * first whether it is still true: the reason of a draft may be gone.
 */
export const sendDraft = async (
  trx: Trx,
  { letterId, instituteId, by }: WhichDraft,
  now: Temporal.Instant,
): Promise<Outcome<null, 'noDraft'>> => {
  const one = { letterIds: [letterId], instituteId, by: by ?? null, pressId: null }
  return (await sendDrafts(trx, one, now)) > 0 ? done(null) : refused('noDraft')
}

/** Keeps a draft from ever leaving, because an organiser does not want it. Refused as sendDraft is. */
export const discardDraft = async (
  trx: Trx,
  { letterId, instituteId, by }: WhichDraft,
  now: Temporal.Instant,
): Promise<Outcome<null, 'noDraft'>> => {
  const one = { letterIds: [letterId], instituteId, by: by ?? null, pressId: null }
  return (await discardDrafts(trx, one, now)) > 0 ? done(null) : refused('noDraft')
}

/** Lets all of these leave that are still drafts, as if they were written now. @returns how many */
export const sendDrafts = (trx: Trx, which: WhichDrafts, now: Temporal.Instant): Promise<number> =>
  decide(trx, which, { state: 'written', written_at: now }, now)

/** Keeps all of these that are still drafts from ever leaving. @returns how many */
export const discardDrafts = (trx: Trx, which: WhichDrafts, now: Temporal.Instant): Promise<number> =>
  decide(trx, which, { state: 'discarded' }, now)

const decide = async (
  trx: Trx,
  { letterIds, instituteId, by, pressId }: WhichDrafts,
  becomes: { state: 'written'; written_at: Temporal.Instant } | { state: 'discarded' },
  now: Temporal.Instant,
): Promise<number> => {
  if (letterIds.length === 0) return 0
  const { numUpdatedRows } = await trx
    .updateTable('letter')
    .set({ ...becomes, decided_at: now, decided_by: by, press_id: pressId })
    .where('id', 'in', letterIds)
    .where('institute_id', '=', instituteId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Takes drafts back whose reason is gone; those that left or were discarded meanwhile stay as they are. */
export const withdrawDrafts = async (
  trx: Trx,
  letterIds: string[],
  reason: WithdrawalReason,
): Promise<void> => {
  if (letterIds.length === 0) return
  await trx
    .updateTable('letter')
    .set({ state: 'withdrawn', last_error: reason })
    .where('id', 'in', letterIds)
    .where('state', '=', 'draft')
    .execute()
}

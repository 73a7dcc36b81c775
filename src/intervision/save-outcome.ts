import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockCircle } from '../registration/queries.ts'
import { type CaseOutcome, mayTellOutcome } from './case-outcome.ts'
import { outcomeColumns } from './import-outcome.ts'

export interface OutcomeToSave {
  circleId: string
  caseId: string
  /** registration of who brings it; null for an organiser, who may tell of any */
  registrationId: string | null
  /** the version that was on the screen; 0 when nothing was told yet */
  basedOn: number
  outcome: CaseOutcome
}

/**
 * Keeps what became of a case, by who brought it or by an organiser. A case of which something is told counts as
 * discussed. Refused when there is no such case of theirs (`notThere`), it was not discussed yet (`tooEarly`), or somebody
 * saved since it was shown.
 */
export const saveOutcome = async (
  trx: Trx,
  { circleId, caseId, registrationId, basedOn, outcome }: OutcomeToSave,
  now: Temporal.Instant,
): Promise<Outcome<null, 'notThere' | 'tooEarly' | 'changedMeanwhile'>> => {
  await lockCircle(trx, circleId)
  const stored = await findCase(trx, { circleId, caseId })
  if (!stored || stored.state === 'withdrawn') return refused('notThere')
  if (registrationId !== null && stored.registrationId !== registrationId) return refused('notThere')
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  if (!mayTellOutcome(stored, today)) return refused('tooEarly')
  if ((stored.version ?? 0) !== basedOn) return refused('changedMeanwhile')
  const isNews = outcome.followUp !== (stored.followUp ?? '')
  const row = {
    ...outcomeColumns(outcome),
    followed_up_on: outcome.followUp === '' ? null : isNews ? today : stored.followedUpOn,
    version: basedOn + 1,
  }
  await trx
    .insertInto('case_outcome')
    .values({ ...row, case_id: caseId })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute()
  await trx.updateTable('case_offer').set({ state: 'discussed' }).where('id', '=', caseId).execute()
  return done(null)
}

const findCase = (trx: Trx, { circleId, caseId }: { circleId: string; caseId: string }) =>
  trx
    .selectFrom('case_offer')
    .leftJoin('case_outcome as outcome', 'outcome.case_id', 'case_offer.id')
    .leftJoin('meeting', 'meeting.id', 'case_offer.meeting_id')
    .where('case_offer.id', '=', caseId)
    .where('case_offer.circle_id', '=', circleId)
    .select(['case_offer.state', 'case_offer.registration_id as registrationId'])
    .select(['meeting.held_on as meetingHeldOn', 'outcome.version', 'outcome.follow_up as followUp'])
    .select('outcome.followed_up_on as followedUpOn')
    .executeTakeFirst()

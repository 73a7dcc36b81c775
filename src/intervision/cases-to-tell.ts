import type { Db } from '../db/connect.ts'
import { mayTellOutcome } from './case-outcome.ts'

/** A case of which its bringer still has something to tell. */
export interface CaseToTell {
  id: string
  title: string
  /** what came of the advice when its first step is over, else what the advice was */
  what: 'followUp' | 'outcome'
}

/**
 * The cases of one registration that were discussed and of which nothing was told yet, or not what came of the advice
 * after the day of its first step; in the order in which they were offered. One statement.
 * @param today '2026-11-21'
 */
export const casesToTell = async (
  db: Db,
  { registrationId, today }: { registrationId: string; today: string },
): Promise<CaseToTell[]> => {
  const rows = await db
    .selectFrom('case_offer')
    .leftJoin('case_outcome as outcome', 'outcome.case_id', 'case_offer.id')
    .leftJoin('meeting', 'meeting.id', 'case_offer.meeting_id')
    .where('case_offer.registration_id', '=', registrationId)
    .orderBy('case_offer.offered_at')
    .orderBy('case_offer.id')
    .select(['case_offer.id', 'case_offer.title', 'case_offer.state', 'meeting.held_on as meetingHeldOn'])
    .select(['outcome.version', 'outcome.first_step_due as due', 'outcome.follow_up as followUp'])
    .execute()
  return rows.flatMap(({ id, title, version, due, followUp, ...stands }): CaseToTell[] => {
    if (!mayTellOutcome(stands, today)) return []
    if (version === null) return [{ id, title, what: 'outcome' }]
    return followUp === '' && due !== null && due < today ? [{ id, title, what: 'followUp' }] : []
  })
}

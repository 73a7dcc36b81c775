import type { Db } from '../../db/connect.ts'
import { findResults } from '../../harvest/results.ts'
import type { Agenda } from '../agenda.ts'
import type { SummaryFacts } from './summary.ts'

/**
 * What a summary tells besides the agenda: the central question of its circle, and what came of this meeting until now.
 * Two statements. @param mayReadResults whether it is for somebody with a seat, or an organiser
 */
export const loadSummary = async (
  db: Db,
  { circle, meeting }: Agenda,
  { mayReadResults }: { mayReadResults: boolean },
): Promise<Pick<SummaryFacts, 'centralQuestion' | 'results'>> => {
  const [{ centralQuestion }, results] = await Promise.all([
    db
      .selectFrom('circle')
      .where('id', '=', circle.id)
      .select('central_question as centralQuestion')
      .executeTakeFirstOrThrow(),
    mayReadResults ? findResults(db, circle.id) : [],
  ])
  return {
    centralQuestion,
    results: results
      .filter(({ meetingNumber, reachedOn }) => meetingNumber === meeting.number && reachedOn !== null)
      .map(({ sentence }) => sentence),
  }
}

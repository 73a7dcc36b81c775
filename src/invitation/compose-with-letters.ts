import { type Composed, composeMeeting } from '../agenda/compose/compose-meeting.ts'
import type { Trx } from '../db/connect.ts'
import type { Outcome } from '../outcome.ts'
import { withdrawNeedlessRequests } from './ask-for-contribution.ts'
import { writeCaseLetter } from './case-letters.ts'
import { writeNewsLetter } from './news-letters.ts'
import { synchroniseInvitations } from './synchronise-invitations.ts'

/**
 * Composes a meeting from what is there, and tells each who offered something what became of it, once; drafts that ask for
 * what is there now are withdrawn, and calendars hear of what changed in the programme. Refused as composeMeeting is.
 * @param note what the organiser writes with each of these letters; empty when nothing
 */
export const composeWithLetters = async (
  trx: Trx,
  { note, ...which }: { meetingId: string; mark: string; note: string },
  now: Temporal.Instant,
): Promise<Outcome<Composed, 'changedMeanwhile' | 'closed'>> => {
  const outcome = await composeMeeting(trx, which, now)
  if (!outcome.done) return outcome
  const { circleId, newsIds, caseIds } = outcome.value
  for (const newsId of newsIds) await writeNewsLetter(trx, { newsId, note }, now)
  for (const caseId of caseIds) await writeCaseLetter(trx, { caseId, note }, now)
  await withdrawNeedlessRequests(trx, which, now)
  await synchroniseInvitations(trx, { circleId, meetingId: which.meetingId, isEdit: true }, now)
  return outcome
}

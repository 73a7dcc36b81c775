import type { Db, Trx } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import type { Pillar } from '../db/programme-tables.ts'

/** Somebody who is asked for a contribution to a meeting. */
export interface ContributionRequest {
  letterId: string
  registrationId: string
  pillar: Pillar
  name: string
  state: LetterState
}

/** Who is asked for a meeting, the first first; without what was thrown away or withdrawn. One statement. */
export const findRequests = (db: Db | Trx, meetingId: string): Promise<ContributionRequest[]> =>
  db
    .selectFrom('contribution_request as request')
    .innerJoin('letter', 'letter.id', 'request.letter_id')
    .where('request.meeting_id', '=', meetingId)
    .where('letter.state', 'not in', ['discarded', 'withdrawn', 'superseded'])
    .orderBy('letter.written')
    .select(['letter.id as letterId', 'request.registration_id as registrationId', 'request.pillar'])
    .select(['letter.recipient_name as name', 'letter.state'])
    .execute()

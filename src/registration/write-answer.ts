import type { Answer } from '../db/answer-tables.ts'
import type { Trx } from '../db/connect.ts'
import type { Meeting } from '../meeting/meeting.ts'

/** Writes an answer down, in place of the one before. Decide first whether it may be given. */
export const writeAnswer = async (
  trx: Trx,
  { registrationId, meeting, answer }: { registrationId: string; meeting: Meeting; answer: Answer },
  now: Temporal.Instant,
): Promise<void> => {
  const about = { held_on: meeting.heldOn, answer, changed_at: now }
  await trx
    .insertInto('meeting_answer')
    .values({ registration_id: registrationId, meeting_id: meeting.id, ...about })
    .onConflict((conflict) =>
      conflict
        .columns(['registration_id', 'meeting_id'])
        .doUpdateSet(about)
        .where(({ eb, or }) =>
          or([eb('meeting_answer.answer', '<>', answer), eb('meeting_answer.held_on', '<>', meeting.heldOn)]),
        ),
    )
    .execute()
}

import type { Db } from '../db/connect.ts'
import { loadOccasionCircle } from './load-circle.ts'
import { hasWork } from './write-occasions.ts'

// Every rule looks fewer days ahead, or back, than this.
const DAYS = 300

/**
 * The circles in which letters over time are to be written or drafts of them looked after, found without locking
 * anything: most of the time there is nothing to do. Closed circles are among them for what comes after their last meeting.
 */
export const circlesWithWork = async (db: Db, now: Temporal.Instant): Promise<string[]> => {
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const circles = await db
    .selectFrom('circle')
    .where(({ exists, or, and, eb, selectFrom }) =>
      or([
        and([
          eb('phase', '<>', 'draft'),
          exists(
            selectFrom('meeting')
              .whereRef('meeting.circle_id', '=', 'circle.id')
              .where('meeting.state', '=', 'planned')
              .where('meeting.held_on', '>=', today.subtract({ days: DAYS }).toString())
              .where('meeting.held_on', '<=', today.add({ days: DAYS }).toString())
              .select('meeting.id'),
          ),
        ]),
        exists(
          selectFrom('occasion_letter')
            .innerJoin('letter', 'letter.id', 'occasion_letter.letter_id')
            .innerJoin('meeting', 'meeting.id', 'occasion_letter.meeting_id')
            .whereRef('meeting.circle_id', '=', 'circle.id')
            .where('letter.state', '=', 'draft')
            .select('meeting.id'),
        ),
      ]),
    )
    .select('id')
    .orderBy('id')
    .execute()
  const found = []
  for (const { id } of circles) if (hasWork(await loadOccasionCircle(db, id), now)) found.push(id)
  return found
}

import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { RETENTION_DAYS } from '../people/personal-data.ts'
import { forgetPeopleLists } from './forget-people-lists.ts'
import { forgetWaysIn } from './forget-ways-in.ts'

/**
 * Removes what has no more use: diet and access needs some days after the last meeting that is held (or the circle's
 * last day), and at once of who has no seat to come and does not wait for one; forms that were begun and not sent;
 * invitations and partners' recruits that came to nothing; lists of
 * people that were entered. How many days, people/personal-data.ts says.
 */
export const deleteUnneeded = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  await trx
    .deleteFrom('registration_needs')
    .where(
      sql<boolean>`registration_id in (
        select registration.id from registration
        join circle on circle.id = registration.circle_id
        where registration.state not in ('confirmed', 'waiting', 'offered')
        or coalesce(
          (select max(held_on) from meeting where meeting.circle_id = circle.id and meeting.state = 'planned'),
          circle.ends_on
        ) < ${today.subtract({ days: RETENTION_DAYS.needs }).toString()}::date)`,
    )
    .execute()
  await trx
    .deleteFrom('registration_draft')
    .where('saved_at', '<', now.subtract({ hours: RETENTION_DAYS.draft * 24 }))
    .execute()
  await forgetWaysIn(trx, now)
  await forgetPeopleLists(trx, now)
}

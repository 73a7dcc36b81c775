import type { Trx } from '../db/connect.ts'

/** Days after its meeting that what was typed in a host's section and never saved is kept. */
export const DRAFT_DAYS = 30

/** Erases drafts of host's sections whose meeting was more than DRAFT_DAYS ago: nobody goes on with them any more. */
export const forgetDrafts = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  const day = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().subtract({ days: DRAFT_DAYS })
  await trx
    .deleteFrom('host_section_draft')
    .where('meeting_id', 'in', (eb) =>
      eb.selectFrom('meeting').where('held_on', '<', day.toString()).select('meeting.id'),
    )
    .execute()
}

import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { createTasks } from './create-tasks.ts'
import { defaultProgramme } from './default-programme.ts'

/**
 * Gives a new meeting its four pillars with default minutes, the frame around them, an empty section for its host, and
 * the tasks of its circle's list.
 * Called once per meeting, after it is planned; a second call for the same meeting fails on the database's rules.
 * @param input startsAt and endsAt as '09:30', local wall time; the language of the titles
 */
export const createDefaultProgramme = async (
  trx: Trx,
  input: { meetingId: string; startsAt: string; endsAt: string; language: Language },
  now: Temporal.Instant,
): Promise<void> => {
  const items = defaultProgramme(input.startsAt, input.endsAt, input.language)
  await trx
    .insertInto('programme_item')
    .values(
      items.map((item, at) => ({
        ...item,
        least_minutes: null,
        meeting_id: input.meetingId,
        position: at + 1,
      })),
    )
    .execute()
  await trx
    .insertInto('host_section')
    .values({ meeting_id: input.meetingId, changed_at: now, changed_by: 'Leerkring' })
    .execute()
  await createTasks(trx, input)
}

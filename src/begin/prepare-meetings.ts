import type { Trx } from '../db/connect.ts'
import type { TemplateItem } from '../db/template-tables.ts'
import { copyPreparation } from '../programme/copy-preparation.ts'
import { createDefaultProgramme } from '../programme/create-default-programme.ts'
import { createTasks } from '../programme/create-tasks.ts'
import { layProgramme } from '../template/lay-programme.ts'
import { takeProgrammes } from '../template/take-programme.ts'

interface NewMeeting {
  id: string
  /** '09:30', local wall time; endsAt likewise */
  startsAt: string
  endsAt: string
  /** the meeting of an earlier circle that it is made after */
  fromMeetingId: string | null
}

/**
 * Gives new meetings their programme, tasks and an empty section for the host: those of the earlier meeting that one is
 * made after, else the template, else the four pillars with default minutes.
 * @param input.items the template; null for none
 */
export const prepareMeetings = async (
  trx: Trx,
  { meetings, items }: { meetings: NewMeeting[]; items: TemplateItem[] | null },
  now: Temporal.Instant,
): Promise<void> => {
  const copies = meetings.flatMap(({ id, fromMeetingId }) =>
    fromMeetingId ? [{ id, fromId: fromMeetingId }] : [],
  )
  await copyPreparation(trx, copies, now)
  const programmes = await takeProgrammes(
    trx,
    copies.map(({ fromId }) => fromId),
  )
  for (const { id, fromId } of copies)
    await layProgramme(trx, { meetingId: id, items: programmes.get(fromId) ?? [] })
  for (const { id, startsAt, endsAt, fromMeetingId } of meetings) {
    if (fromMeetingId) continue
    const meeting = { meetingId: id, startsAt, endsAt, language: 'nl' as const }
    if (items) await layTemplate(trx, meeting, items, now)
    else await createDefaultProgramme(trx, meeting, now)
  }
}

const layTemplate = async (
  trx: Trx,
  meeting: Parameters<typeof createTasks>[1],
  items: TemplateItem[],
  now: Temporal.Instant,
) => {
  const { meetingId } = meeting
  await trx
    .insertInto('host_section')
    .values({ meeting_id: meetingId, changed_at: now, changed_by: 'Leerkring' })
    .execute()
  await createTasks(trx, meeting)
  await layProgramme(trx, { meetingId, items })
}

import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { ProgrammeItemKind, ProgrammeItemState } from '../db/programme-tables.ts'

export interface ImportedItem {
  key: string
  kind: ProgrammeItemKind
  title: string
  minutes: number
  leadPersonId: string | null
  state: ProgrammeItemState
}

/** What the file knows of a host's section; null where it says nothing. */
export interface ImportedSection {
  welcome: string
  venueName: string
  venueAddress: string
  walkFromStationMinutes: number | null
  stepFree: boolean | null
  route: string
  visit: {
    key: string
    title: string
    story: string
    address: string
    walkOutMinutes: number | null
    visitMinutes: number | null
    walkBackMinutes: number | null
    groupLimit: number | null
  } | null
  speakerName: string
  speakerTopic: string
}

/** Lays down the items of a meeting as the file has them, in its order; items of before are replaced. */
export const importItems = async (
  trx: Trx,
  { meetingId, items }: { meetingId: string; items: ImportedItem[] },
): Promise<void> => {
  await trx.deleteFrom('programme_item').where('meeting_id', '=', meetingId).execute()
  if (items.length === 0) return
  const ids = await trx
    .insertInto('programme_item')
    .values(
      items.map(({ key, leadPersonId: _, ...item }, at) => ({
        ...item,
        meeting_id: meetingId,
        position: at + 1,
        import_key: key,
        least_minutes: null,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  const leads = ids.flatMap(({ id, position }) => {
    const personId = items[position - 1]?.leadPersonId
    return personId ? [{ item_id: id, position: 1, person_id: personId }] : []
  })
  if (leads.length > 0) await trx.insertInto('item_lead').values(leads).execute()
}

/** Writes the host's section as the file has it. */
export const importSection = async (
  trx: Trx,
  { meetingId, section, by }: { meetingId: string; section: ImportedSection; by: string },
  now: Temporal.Instant,
): Promise<void> => {
  const facts = {
    welcome: section.welcome,
    venue_name: section.venueName,
    venue_address: section.venueAddress,
    walk_from_station_minutes: section.walkFromStationMinutes,
    step_free: section.stepFree,
    route: section.route,
    visit_import_key: section.visit?.key ?? null,
    visit_title: section.visit?.title ?? '',
    visit_story: section.visit?.story ?? '',
    visit_address: section.visit?.address ?? '',
    walk_out_minutes: section.visit?.walkOutMinutes ?? null,
    visit_minutes: section.visit?.visitMinutes ?? null,
    walk_back_minutes: section.visit?.walkBackMinutes ?? null,
    group_limit: section.visit?.groupLimit ?? null,
    speaker_name: section.speakerName,
    speaker_topic: section.speakerTopic,
    changed_at: now,
    changed_by: by,
  }
  await trx
    .insertInto('host_section')
    .values({ ...facts, meeting_id: meetingId })
    .onConflict((conflict) =>
      conflict.column('meeting_id').doUpdateSet({ ...facts, version: sql`host_section.version + 1` }),
    )
    .execute()
}

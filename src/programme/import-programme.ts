import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

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

import type { Db, Trx } from '../db/connect.ts'
import type { HostSection } from './host-section.ts'

/** A section as it is kept: with its save, and who made that. */
export interface StoredSection {
  version: number
  section: HostSection
  changedAt: Temporal.Instant
  /** a name */
  changedBy: string
}

/** The host's section of a meeting, or null when there is no such meeting. */
export const findSection = async (db: Db | Trx, meetingId: string): Promise<StoredSection | null> => {
  const row = await sectionQuery(db, meetingId).executeTakeFirst()
  return row ? asStored(row) : null
}

/** The host's section, locked until the transaction ends. Lock the meeting first: every writer does. */
export const lockSection = async (trx: Trx, meetingId: string): Promise<StoredSection> =>
  asStored(await sectionQuery(trx, meetingId).forUpdate().executeTakeFirstOrThrow())

/** A section in the names of its columns. */
export const asColumns = (section: HostSection) => ({
  welcome: section.welcome,
  venue_name: section.venueName,
  venue_address: section.venueAddress,
  walk_from_station_minutes: section.walkFromStationMinutes,
  step_free: section.stepFree,
  route: section.route,
  visit_title: section.visitTitle,
  visit_story: section.visitStory,
  visit_address: section.visitAddress,
  walk_out_minutes: section.walkOutMinutes,
  visit_minutes: section.visitMinutes,
  walk_back_minutes: section.walkBackMinutes,
  group_limit: section.groupLimit,
  speaker_name: section.speakerName,
  speaker_topic: section.speakerTopic,
  rooms: section.rooms,
  catering: section.catering,
  hearing_loop: section.hearingLoop,
  access_note: section.accessNote,
  contact_name: section.contactName,
  contact_phone: section.contactPhone,
  distance_metres: section.distanceMetres,
  meeting_point: section.meetingPoint,
  guide: section.guide,
  back_marker: section.backMarker,
  step_free_route: section.stepFreeRoute,
  equal_alternative: section.equalAlternative,
  gear: section.gear,
  weather_plan: section.weatherPlan,
  photo_rule: section.photoRule,
})

const sectionQuery = (db: Db | Trx, meetingId: string) =>
  db
    .selectFrom('host_section')
    .where('meeting_id', '=', meetingId)
    .select([
      'version',
      'welcome',
      'venue_name as venueName',
      'venue_address as venueAddress',
      'walk_from_station_minutes as walkFromStationMinutes',
      'step_free as stepFree',
      'route',
      'visit_title as visitTitle',
      'visit_story as visitStory',
      'visit_address as visitAddress',
      'walk_out_minutes as walkOutMinutes',
      'visit_minutes as visitMinutes',
      'walk_back_minutes as walkBackMinutes',
      'group_limit as groupLimit',
      'speaker_name as speakerName',
      'speaker_topic as speakerTopic',
      'rooms',
      'catering',
      'hearing_loop as hearingLoop',
      'access_note as accessNote',
      'contact_name as contactName',
      'contact_phone as contactPhone',
      'distance_metres as distanceMetres',
      'meeting_point as meetingPoint',
      'guide',
      'back_marker as backMarker',
      'step_free_route as stepFreeRoute',
      'equal_alternative as equalAlternative',
      'gear',
      'weather_plan as weatherPlan',
      'photo_rule as photoRule',
      'changed_at as changedAt',
      'changed_by as changedBy',
    ])

type Row = HostSection & { version: number; changedAt: Temporal.Instant; changedBy: string }

const asStored = ({ version, changedAt, changedBy, ...section }: Row): StoredSection => ({
  version,
  section,
  changedAt,
  changedBy,
})

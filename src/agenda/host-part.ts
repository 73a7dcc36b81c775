import { reckonedWalk } from '../programme/visit-walk.ts'
import type { Agenda } from './agenda.ts'

/** What an agenda needs of the host's section, selected from `host_section as section`. */
export const HOST_COLUMNS = [
  'section.welcome',
  'section.venue_name as venueName',
  'section.venue_address as venueAddress',
  'section.walk_from_station_minutes as walkFromStationMinutes',
  'section.step_free as stepFree',
  'section.route',
  'section.visit_title as visitTitle',
  'section.visit_story as visitStory',
  'section.visit_address as visitAddress',
  'section.walk_out_minutes as walkOutMinutes',
  'section.visit_minutes as visitMinutes',
  'section.walk_back_minutes as walkBackMinutes',
  'section.group_limit as groupLimit',
  'section.speaker_name as speakerName',
  'section.speaker_topic as speakerTopic',
  'section.rooms',
  'section.catering',
  'section.hearing_loop as hearingLoop',
  'section.access_note as accessNote',
  'section.contact_name as dayContactName',
  'section.contact_phone as dayContactPhone',
  'section.distance_metres as distanceMetres',
  'section.meeting_point as meetingPoint',
  'section.guide',
  'section.back_marker as backMarker',
  'section.step_free_route as stepFreeRoute',
  'section.equal_alternative as equalAlternative',
  'section.gear',
  'section.weather_plan as weatherPlan',
  'section.photo_rule as photoRule',
] as const

/** Those columns as they come; all null for a meeting without a section. */
interface HostRow {
  welcome: string | null
  venueName: string | null
  venueAddress: string | null
  walkFromStationMinutes: number | null
  stepFree: boolean | null
  route: string | null
  visitTitle: string | null
  visitStory: string | null
  visitAddress: string | null
  walkOutMinutes: number | null
  visitMinutes: number | null
  walkBackMinutes: number | null
  groupLimit: number | null
  speakerName: string | null
  speakerTopic: string | null
  rooms: string | null
  catering: string | null
  hearingLoop: boolean | null
  accessNote: string | null
  dayContactName: string | null
  dayContactPhone: string | null
  distanceMetres: number | null
  meetingPoint: string | null
  guide: string | null
  backMarker: string | null
  stepFreeRoute: boolean | null
  equalAlternative: string | null
  gear: string | null
  weatherPlan: string | null
  photoRule: string | null
}

/** What the host said, in the parts of an agenda; empty where nothing was said. */
export const hostPart = (
  row: HostRow,
): Pick<Agenda, 'venue' | 'visit' | 'onTheDay' | 'welcome' | 'speaker'> => ({
  venue: {
    name: row.venueName ?? '',
    address: row.venueAddress ?? '',
    walkFromStationMinutes: row.walkFromStationMinutes,
    stepFree: row.stepFree,
    hearingLoop: row.hearingLoop,
    accessNote: row.accessNote ?? '',
    rooms: row.rooms ?? '',
    catering: row.catering ?? '',
    route: row.route ?? '',
  },
  visit: visitOf(row),
  onTheDay: {
    contactName: row.dayContactName ?? '',
    contactPhone: row.dayContactPhone ?? '',
    guide: row.guide ?? '',
    backMarker: row.backMarker ?? '',
  },
  welcome: row.welcome ?? '',
  speaker: { name: row.speakerName ?? '', topic: row.speakerTopic ?? '' },
})

const visitOf = (row: HostRow): Agenda['visit'] => {
  const walk = reckonedWalk(row)
  return {
    title: row.visitTitle ?? '',
    story: row.visitStory ?? '',
    address: row.visitAddress ?? '',
    meetingPoint: row.meetingPoint ?? '',
    distanceMetres: row.distanceMetres,
    walkOutMinutes: walk?.outMinutes ?? row.walkOutMinutes,
    visitMinutes: row.visitMinutes,
    walkBackMinutes: walk?.backMinutes ?? row.walkBackMinutes,
    groupLimit: row.groupLimit,
    stepFreeRoute: row.stepFreeRoute,
    equalAlternative: row.equalAlternative ?? '',
    gear: row.gear ?? '',
    weatherPlan: row.weatherPlan ?? '',
    photoRule: row.photoRule ?? '',
  }
}

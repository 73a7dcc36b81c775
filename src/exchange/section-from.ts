import type { ImportedSection } from '../programme/import-programme.ts'
import type { CircleFile } from './circle-file.ts'

type MeetingInFile = CircleFile['meetings'][number]

/** The host's section as a file has it; empty where it says nothing. */
export const sectionFrom = (meeting: MeetingInFile, file: CircleFile): ImportedSection => ({
  ...placeOf(meeting),
  ...visitOf(
    file.projectVisits.find((one) => one.meetingId === meeting.id),
    file,
  ),
})

const placeOf = ({ venue, hostSection }: MeetingInFile) => ({
  welcome: hostSection?.welcomeNl ?? '',
  venueName: venue?.nameNl ?? '',
  venueAddress: venue?.addressNl ?? '',
  rooms: (venue?.roomsNl ?? []).join('\n'),
  walkFromStationMinutes: venue?.walkFromStationMinutes ?? null,
  stepFree: venue?.stepFree ?? null,
  hearingLoop: venue?.hearingLoop ?? null,
  accessNote: venue?.accessNl ?? '',
  route: hostSection?.routeNl ?? '',
  catering: hostSection?.cateringNl ?? '',
  contactName: hostSection?.contactName ?? '',
  contactPhone: hostSection?.contactPhone ?? '',
  speakerName: hostSection?.speakerName ?? '',
  speakerTopic: hostSection?.speakerTopicNl ?? '',
})

const visitOf = (visit: CircleFile['projectVisits'][number] | undefined, file: CircleFile) => ({
  visitKey: visit?.id ?? null,
  visitTitle: visit?.titleNl ?? '',
  visitStory: visit?.storyNl ?? '',
  visitAddress: visit?.addressNl ?? '',
  meetingPoint: visit?.meetingPointNl ?? '',
  distanceMetres: visit?.distanceMeters ?? null,
  walkOutMinutes: visit?.walkOutMinutes ?? null,
  visitMinutes: visit?.visitMinutes ?? null,
  walkBackMinutes: visit?.walkBackMinutes ?? null,
  groupLimit: visit?.maxGroupSize ?? null,
  guide: visit?.guideNl ?? (visit?.guideIds ?? []).map((id) => nameOf(id, file)).join(', '),
  backMarker: visit?.backMarkerNl ?? (visit?.backMarkerId ? nameOf(visit.backMarkerId, file) : ''),
  stepFreeRoute: visit?.stepFreeRoute ?? null,
  equalAlternative: visit?.accessibleAlternativeNl ?? '',
  gear: (visit?.personalProtection ?? []).join('\n'),
  weatherPlan: visit?.weatherPlanNl ?? '',
  photoRule: visit?.photoRuleNl ?? '',
})

const nameOf = (id: string, { people }: CircleFile) => {
  const person = people.find((one) => one.id === id)
  return person ? [person.firstName, person.prefix, person.lastName].filter(Boolean).join(' ') : id
}

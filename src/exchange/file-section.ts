import type { CircleFile } from './circle-file.ts'
import type { ReadMeeting } from './read-circle.ts'

type MeetingInFile = CircleFile['meetings'][number]
type VisitInFile = CircleFile['projectVisits'][number]

/** The place and the host's words as a file has them, without what was not said. */
export const fileSection = (meeting: ReadMeeting): Pick<MeetingInFile, 'venue' | 'hostSection'> => {
  const words = filledOnly({
    welcomeNl: meeting.welcome,
    routeNl: meeting.route,
    cateringNl: meeting.catering,
    contactName: meeting.hostContactName,
    contactPhone: meeting.hostContactPhone,
    speakerName: meeting.speakerName,
    speakerTopicNl: meeting.speakerTopic,
  })
  const venue = {
    ...known('walkFromStationMinutes', meeting.walkFromStationMinutes),
    ...known('stepFree', meeting.stepFree),
    ...known('hearingLoop', meeting.hearingLoop),
    ...(meeting.rooms ? { roomsNl: meeting.rooms.split('\n') } : {}),
    ...filledOnly({ accessNl: meeting.accessNote }),
  }
  const isSaid = meeting.venueName || meeting.venueAddress || Object.keys(venue).length > 0
  return {
    ...(isSaid
      ? { venue: { nameNl: meeting.venueName ?? '', addressNl: meeting.venueAddress ?? '', ...venue } }
      : {}),
    ...(Object.keys(words).length > 0 ? { hostSection: words } : {}),
  }
}

/** What a file says of the visit besides its title. @param keys display name → id in the file */
export const fileVisit = (
  meeting: ReadMeeting,
  keys: Map<string, string>,
): Omit<VisitInFile, 'id' | 'meetingId' | 'titleNl' | 'storyNl'> => ({
  ...filledOnly({
    addressNl: meeting.visitAddress,
    meetingPointNl: meeting.meetingPoint,
    accessibleAlternativeNl: meeting.equalAlternative,
    weatherPlanNl: meeting.weatherPlan,
    photoRuleNl: meeting.photoRule,
  }),
  ...known('distanceMeters', meeting.distanceMetres),
  ...known('walkOutMinutes', meeting.walkOutMinutes),
  ...known('visitMinutes', meeting.visitMinutes),
  ...known('walkBackMinutes', meeting.walkBackMinutes),
  ...known('maxGroupSize', meeting.groupLimit),
  ...known('stepFreeRoute', meeting.stepFreeRoute),
  personalProtection: meeting.gear ? meeting.gear.split('\n') : undefined,
  ...guideOf(meeting.guide ?? '', keys),
  ...backMarkerOf(meeting.backMarker ?? '', keys),
})

const guideOf = (guide: string, keys: Map<string, string>) => {
  if (guide === '') return {}
  const ids = guide.split(', ').map((name) => keys.get(name))
  const found = ids.filter((id) => id !== undefined)
  return found.length === ids.length ? { guideIds: found } : { guideNl: guide }
}

const backMarkerOf = (name: string, keys: Map<string, string>) => {
  const id = keys.get(name)
  return id ? { backMarkerId: id } : name === '' ? {} : { backMarkerNl: name }
}

const filledOnly = (texts: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])))

const known = <Name extends string, T>(name: Name, value: T | null) =>
  // The cast: a computed property name loses its literal type.
  (value === null ? {} : { [name]: value }) as { [N in Name]?: T }

import type { Language } from '../../../db/schema.ts'
import type { PublicCircle, PublicMeeting } from '../../../registration/public-circle.ts'
import { firstMoment, resolveWallTime } from '../../../time/wall-time.ts'

/**
 * A circle as schema.org data: an EventSeries with one Event per meeting, so that search engines show the dates.
 * Times carry the offset of that day; a place that is not decided is left out rather than made up.
 */
export const circleData = (circle: PublicCircle, baseUrl: string, language: Language): object => {
  const url = `${baseUrl}/kringen/${circle.slug}`
  const organizer = { '@type': 'Organization', name: circle.instituteName }
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    '@id': url,
    name: circle.title,
    description: circle.centralQuestion,
    url,
    inLanguage: language,
    startDate: circle.startsOn,
    endDate: circle.endsOn,
    maximumAttendeeCapacity: circle.seats.capacity,
    organizer,
    ...(circle.region ? { location: { '@type': 'Place', name: circle.region } } : {}),
    subEvent: circle.meetings.map((meeting) => ({
      '@type': 'Event',
      name: meeting.theme ? `${circle.title}: ${meeting.theme}` : circle.title,
      url: `${url}/meetings/${meeting.number}`,
      startDate: momentOf(meeting, meeting.startsAt),
      endDate: momentOf(meeting, meeting.endsAt),
      eventStatus: `https://schema.org/${meeting.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      superEvent: { '@id': url },
      organizer,
      ...placeOf(meeting),
    })),
  }
}

const momentOf = (meeting: PublicMeeting, time: string) =>
  firstMoment(resolveWallTime(meeting.heldOn, time, meeting.timeZone))?.toString({
    timeZoneName: 'never',
    smallestUnit: 'minute',
  }) ?? meeting.heldOn

const placeOf = ({ place }: PublicMeeting) =>
  place
    ? {
        location: {
          '@type': 'Place',
          name: place,
          address: { '@type': 'PostalAddress', addressLocality: place, addressCountry: 'NL' },
        },
      }
    : {}

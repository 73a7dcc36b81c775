import { dayInWords, minuteOfDay, wallTimeOf } from '../time/day-words.ts'
import type { CircleFile } from './circle-file.ts'
import { inFile, itemKinds, pillarsInFile } from './file-words.ts'
import type { ReadMeeting } from './read-circle.ts'

/** id → key in the file */
export interface Keys {
  people: Map<string, string>
  organisations: Map<string, string>
  /** id of an item → key of its deep dive */
  deepDives: Map<string, string>
}

/** A meeting as the file has it; weekday, title and clock times follow from the rest and are written for its readers. */
export const fileMeeting = (meeting: ReadMeeting, keys: Keys): CircleFile['meetings'][number] => {
  const hostOrganisationId = keys.organisations.get(meeting.hostOrganisationId ?? '')
  const hostPersonId = keys.people.get(meeting.hostPersonId ?? '')
  const section = filledOnly({
    welcomeNl: meeting.welcome,
    routeNl: meeting.route,
    speakerName: meeting.speakerName,
    speakerTopicNl: meeting.speakerTopic,
  })
  return {
    id: keyOf(meeting),
    number: meeting.number,
    titleNl: `Bijeenkomst ${meeting.number}: ${meeting.theme}`,
    themeNl: meeting.theme,
    date: meeting.heldOn,
    weekdayNl: dayInWords(meeting.heldOn, 'nl').split(' ')[0] ?? '',
    start: meeting.startsAt,
    end: meeting.endsAt,
    timezone: meeting.timeZone,
    hostCity: meeting.place,
    ...(hostOrganisationId ? { hostOrganisationId } : {}),
    ...(hostPersonId ? { hostPersonId } : {}),
    ...(meeting.venueName || meeting.venueAddress ? { venue: venueOf(meeting) } : {}),
    ...(Object.keys(section).length > 0 ? { hostSection: section } : {}),
    agenda: agendaOf(meeting, keys),
    pillars: [...pillarsInFile],
  }
}

/** The project visit of a meeting, when its host told of one. */
export const fileVisits = (meeting: ReadMeeting): CircleFile['projectVisits'] =>
  meeting.visitTitle
    ? [
        {
          id: meeting.visitKey ?? `bezoek-${meeting.number}`,
          meetingId: keyOf(meeting),
          titleNl: meeting.visitTitle,
          storyNl: meeting.visitStory ?? '',
          ...(meeting.visitAddress ? { addressNl: meeting.visitAddress } : {}),
          ...known('walkOutMinutes', meeting.walkOutMinutes),
          ...known('visitMinutes', meeting.visitMinutes),
          ...known('walkBackMinutes', meeting.walkBackMinutes),
          ...known('maxGroupSize', meeting.groupLimit),
        },
      ]
    : []

/** The id of a meeting in the file. */
export const keyOf = ({ key, number }: Pick<ReadMeeting, 'key' | 'number'>): string =>
  key ?? `bijeenkomst-${number}`

const venueOf = (meeting: ReadMeeting) => ({
  nameNl: meeting.venueName ?? '',
  addressNl: meeting.venueAddress ?? '',
  ...known('walkFromStationMinutes', meeting.walkFromStationMinutes),
  ...known('stepFree', meeting.stepFree),
})

const agendaOf = (meeting: ReadMeeting, keys: Keys): CircleFile['meetings'][number]['agenda'] => {
  let minute = minuteOfDay(meeting.startsAt)
  return meeting.items.map((item, at) => {
    const start = wallTimeOf(minute)
    minute += item.minutes
    const leadId = keys.people.get(item.leadPersonId ?? '')
    const deepDiveId = keys.deepDives.get(item.id)
    return {
      id: item.key ?? `${keyOf(meeting)}-${at + 1}`,
      order: at + 1,
      type: inFile(itemKinds, item.kind),
      titleNl: item.title,
      start,
      end: wallTimeOf(minute),
      minutes: item.minutes,
      ...(leadId ? { leadId } : {}),
      ...(deepDiveId ? { deepDiveId } : {}),
    }
  })
}

const filledOnly = (texts: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])))

const known = <Name extends string, T>(name: Name, value: T | null) =>
  // The cast: a computed property name loses its literal type.
  (value === null ? {} : { [name]: value }) as { [N in Name]?: T }

import { layOut } from '../agenda/timing.ts'
import { reckonedWalk } from '../programme/visit-walk.ts'
import { dayInWords, wallTimeOf } from '../time/day-words.ts'
import type { CircleFile } from './circle-file.ts'
import { fileSection, fileVisit } from './file-section.ts'
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
    ...fileSection(meeting),
    agenda: agendaOf(meeting, keys),
    pillars: [...pillarsInFile],
  }
}

/** The project visit of a meeting, when its host told of one. @param names display name → id in the file */
export const fileVisits = (meeting: ReadMeeting, names: Map<string, string>): CircleFile['projectVisits'] =>
  meeting.visitTitle
    ? [
        {
          id: meeting.visitKey ?? `bezoek-${meeting.number}`,
          meetingId: keyOf(meeting),
          titleNl: meeting.visitTitle,
          storyNl: meeting.visitStory ?? '',
          ...fileVisit(meeting, names),
        },
      ]
    : []

/** The id of a meeting in the file. */
export const keyOf = ({ key, number }: Pick<ReadMeeting, 'key' | 'number'>): string =>
  key ?? `bijeenkomst-${number}`

const agendaOf = (meeting: ReadMeeting, keys: Keys): CircleFile['meetings'][number]['agenda'] => {
  const { lines } = layOut(meeting.items, { ...meeting, walk: reckonedWalk(meeting) })
  return lines.map((item, at) => {
    const leadId = keys.people.get(item.leadPersonId ?? '')
    const deepDiveId = keys.deepDives.get(item.id)
    return {
      id: item.key ?? `${keyOf(meeting)}-${at + 1}`,
      order: at + 1,
      type: inFile(itemKinds, item.kind),
      titleNl: item.title,
      start: wallTimeOf(item.startMinute),
      end: wallTimeOf(item.endMinute),
      minutes: item.wantedMinutes,
      ...(item.leastMinutes === null ? {} : { leastMinutes: item.leastMinutes }),
      ...(item.fixedStart === null ? {} : { fixedStart: item.fixedStart }),
      ...(leadId ? { leadId } : {}),
      ...(deepDiveId ? { deepDiveId } : {}),
    }
  })
}

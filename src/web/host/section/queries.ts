import { loadAgenda } from '../../../agenda/load-agenda.ts'
import type { Db } from '../../../db/connect.ts'
import type { MeetingState } from '../../../db/schema.ts'
import { type MeetingNumbers, meetingNumbers } from '../../../registration/meeting-numbers.ts'

/** What the form of a host says about its meeting. */
export interface MeetingOfHost {
  number: number
  count: number
  circle: string
  place: string
  heldOn: string
  startsAt: string
  endsAt: string
  timeZone: string
  state: MeetingState
  institute: string
  /** the agenda as everybody reads it; null while the circle is a draft */
  agendaHref: string | null
  contact: { name: string; email: string; phone: string }
  /** how many people to count on, by what they said until now */
  numbers: MeetingNumbers
  /** when the project visit is in the programme; minutes after local midnight */
  visit: { startMinute: number; endMinute: number; minutes: number } | null
}

/** The meeting as its host sees it, or null when there is none. Two queries. */
export const findMeetingOfHost = async (db: Db, meetingId: string): Promise<MeetingOfHost | null> => {
  const [agenda, numbers] = await Promise.all([loadAgenda(db, { meetingId }), meetingNumbers(db, meetingId)])
  if (!agenda) return null
  const { meeting, circle, contact, institute, lines } = agenda
  return {
    number: meeting.number,
    count: meeting.count,
    circle: circle.title,
    place: meeting.place,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    timeZone: meeting.timeZone,
    state: meeting.state,
    institute: institute.name,
    agendaHref: circle.phase === 'draft' ? null : `/kringen/${circle.slug}/meetings/${meeting.number}`,
    contact,
    numbers,
    visit: lines.find((line) => line.kind === 'projectVisit') ?? null,
  }
}

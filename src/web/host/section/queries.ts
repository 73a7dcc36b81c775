import { loadAgenda } from '../../../agenda/load-agenda.ts'
import type { Db } from '../../../db/connect.ts'
import type { MeetingState } from '../../../db/schema.ts'

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
  /** when the project visit is in the programme; minutes after local midnight */
  visit: { startMinute: number; endMinute: number; minutes: number } | null
}

/** The meeting as its host sees it, or null when there is none. One query. */
export const findMeetingOfHost = async (db: Db, meetingId: string): Promise<MeetingOfHost | null> => {
  const agenda = await loadAgenda(db, { meetingId })
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
    visit: lines.find((line) => line.kind === 'projectVisit') ?? null,
  }
}

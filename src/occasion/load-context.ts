import type { Agenda } from '../agenda/agenda.ts'
import { loadShownAgenda } from '../agenda/release/load-shown-agenda.ts'
import type { Db } from '../db/connect.ts'
import { findResults } from '../harvest/results.ts'
import { casesForReaders } from '../intervision/cases.ts'
import { type InvitedMeeting, invitedMeetingFor } from '../invitation/invited-meeting.ts'
import { meetingRows } from '../invitation/meeting-rows.ts'
import { type CircleForLetters, circleForLetters } from '../invitation/registration-facts.ts'
import type { Reader } from './readers.ts'

/** What letters over time about one meeting are written from. */
export interface OccasionContext {
  circle: CircleForLetters
  /** as its reader has it: with their own room, once a version was released */
  meetingFor: (reader: Reader) => InvitedMeeting
  agenda: Agenda
  /** titles of the cases of this meeting that they may read and did not bring themselves */
  casesFor: (reader: Reader) => string[]
  /** one sentence each */
  results: string[]
}

/** Reads it, in a constant number of statements. @throws when there is no such meeting in the circle */
export const loadContext = async (
  db: Db,
  { circleId, meetingId }: { circleId: string; meetingId: string },
): Promise<OccasionContext> => {
  const [row] = await meetingRows(db, { circleId, meetingId })
  const agenda = await loadShownAgenda(db, { meetingId })
  if (!row || !agenda) throw new Error('no such meeting in this circle')
  const tell = invitedMeetingFor(row)
  const readable = await casesForReaders(db, circleId)
  const results = await findResults(db, circleId)
  return {
    circle: await circleForLetters(db, circleId),
    meetingFor: ({ as, registrationId, personId }) =>
      tell(registrationId !== null && isPresent(as) ? { registrationId, personId } : null),
    agenda,
    casesFor: ({ registrationId }) =>
      registrationId === null
        ? []
        : readable({ kind: 'participant', registrationId, hasSeat: true })
            .filter((one) => one.meetingId === meetingId && one.state === 'placed')
            .filter(({ bringerId }) => bringerId !== registrationId)
            .map(({ title }) => title),
    results: results
      .filter(({ meetingNumber, reachedOn }) => meetingNumber === row.number && reachedOn !== null)
      .map(({ sentence }) => sentence),
  }
}

const isPresent = (as: Reader['as']) => as === 'seat' || as === 'standsIn'

import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import type { CirclePhase, MeetingState } from '../db/schema.ts'
import type { HeldMeeting } from './due-moment.ts'
import { isOccasion, type Occasion } from './occasions.ts'
import { loadPlans, type OccasionPlans } from './plans.ts'
import { loadReaders, type Reader, type ReaderKey } from './readers.ts'
import type { Known } from './who-reads.ts'

/** A meeting as far as letters over time depend on it. */
export interface OccasionMeeting extends HeldMeeting {
  id: string
  number: number
  theme: string
  state: MeetingState
  known: Omit<Known, 'isAnswerOpen'>
}

/** A letter over time that was written, and what became of it. */
export interface WrittenOccasion {
  letterId: string
  meetingId: string
  occasion: Occasion
  reader: ReaderKey
  /** the day of the meeting that it names */
  heldOn: string
  version: number
  state: LetterState
}

/** All that decides which letters over time a circle needs. */
export interface OccasionCircle {
  id: string
  phase: CirclePhase
  meetings: OccasionMeeting[]
  readers: Reader[]
  letters: WrittenOccasion[]
  plans: OccasionPlans
}

/** Reads it all, in a constant number of statements. @throws when there is no such circle */
export const loadOccasionCircle = async (db: Db, circleId: string): Promise<OccasionCircle> => {
  const { phase } = await db
    .selectFrom('circle')
    .where('id', '=', circleId)
    .select('phase')
    .executeTakeFirstOrThrow()
  return {
    id: circleId,
    phase,
    meetings: await loadMeetings(db, circleId),
    readers: await loadReaders(db, circleId),
    letters: await loadLetters(db, circleId),
    plans: await loadPlans(db, circleId),
  }
}

const loadMeetings = async (db: Db, circleId: string): Promise<OccasionMeeting[]> => {
  const rows = await db
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .orderBy('number')
    .select(['id', 'number', 'theme', 'state', 'held_on as heldOn', 'starts_at as startsAt'])
    .select(['ends_at as endsAt', 'time_zone as timeZone'])
    .select([isReleased.as('isReleased'), isAttendanceMarked.as('isAttendanceMarked')])
    .select([hasResults.as('hasResults'), hasOpenSteps.as('hasOpenSteps')])
    .select(isReportShared.as('isReportShared'))
    .execute()
  return rows.map(
    ({
      isReleased: released,
      isAttendanceMarked: marked,
      hasResults: results,
      hasOpenSteps: steps,
      isReportShared: shared,
      ...meeting
    }) => ({
      ...meeting,
      known: {
        isReleased: released,
        isAttendanceMarked: marked,
        hasResults: results,
        hasOpenSteps: steps,
        isReportShared: shared,
      },
    }),
  )
}

const isReleased = sql<boolean>`exists (select from agenda_release where agenda_release.meeting_id = meeting.id)`

const isAttendanceMarked = sql<boolean>`exists (select from attendance
  where attendance.meeting_id = meeting.id and attendance.state is not null)`

const hasResults = sql<boolean>`exists (select from result
  where result.meeting_id = meeting.id and result.removed_at is null)`

const isReportShared = sql<boolean>`exists (select from meeting_report
  where meeting_report.meeting_id = meeting.id and meeting_report.shared_at is not null)`

const hasOpenSteps = sql<boolean>`exists (select from case_offer
  inner join case_outcome outcome on outcome.case_id = case_offer.id
  inner join registration on registration.id = case_offer.registration_id and registration.state = 'confirmed'
  where case_offer.meeting_id = meeting.id and case_offer.state <> 'withdrawn'
    and outcome.first_step <> '' and outcome.follow_up = '')`

const loadLetters = async (db: Db, circleId: string): Promise<WrittenOccasion[]> => {
  const rows = await db
    .selectFrom('occasion_letter as written')
    .innerJoin('letter', 'letter.id', 'written.letter_id')
    .innerJoin('meeting', 'meeting.id', 'written.meeting_id')
    .where('meeting.circle_id', '=', circleId)
    .orderBy('written.version')
    .select(['letter.id as letterId', 'letter.state', 'written.meeting_id as meetingId', 'written.kind'])
    .select(['written.registration_id as registrationId', 'written.substitute_id as substituteId'])
    .select(['written.guest_id as guestId', 'written.held_on as heldOn', 'written.version'])
    .execute()
  return rows.flatMap(({ kind, registrationId, substituteId, guestId, ...row }) =>
    isOccasion(kind)
      ? [{ ...row, occasion: kind, reader: keyOf({ registrationId, substituteId, guestId }) }]
      : [],
  )
}

/** Whom a row is about, of which exactly one column says so. */
export const keyOf = (row: {
  registrationId: string | null
  substituteId: string | null
  guestId: string | null
}): ReaderKey => {
  if (row.registrationId !== null) return { kind: 'registration', id: row.registrationId }
  if (row.substituteId !== null) return { kind: 'substitute', id: row.substituteId }
  if (row.guestId !== null) return { kind: 'guest', id: row.guestId }
  throw new Error('a letter over time is about nobody')
}

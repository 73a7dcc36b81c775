import type { Snapshot } from '../agenda/release/snapshot.ts'
import type { Db } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { findUnsent } from '../mail/supersede.ts'
import { changesInWords } from './calendar-words.ts'
import { type Calendar, foreseenStep, streamOf } from './catch-up.ts'
import { loadSlots } from './expert-rows.ts'
import type { Step } from './invitation.ts'
import { meetingRows } from './meeting-rows.ts'
import { circleForLetters } from './registration-facts.ts'
import { expertCalendars } from './synchronise-experts.ts'
import { loadCalendars } from './synchronise-invitations.ts'

/** Somebody who comes to a meeting, and what a release would bring them. */
export interface ForeseenReader {
  name: string
  role: 'participant' | 'substitute' | 'expert'
  /** the letter they would get; null for none */
  letter: 'invitation' | 'change' | 'cancellation' | null
  /** what it would tell of, one sentence each */
  changes: string[]
}

/**
 * Who would be mailed when this programme became the version that people see, and who not: found by the same steps that
 * catch up with calendars, with nothing written. In the order of registration, experts last.
 * @param next null when it is the last version already: then nobody is mailed of it again
 * @param language of the sentences, that is of who asks
 */
export const foreseeRelease = async (
  db: Db,
  { circleId, meetingId, next }: { circleId: string; meetingId: string; next: Snapshot | null },
  language: Language,
  now: Temporal.Instant,
): Promise<ForeseenReader[]> => {
  const circle = await circleForLetters(db, circleId)
  const { phase } = await db
    .selectFrom('circle')
    .where('id', '=', circleId)
    .select('phase')
    .executeTakeFirstOrThrow()
  const rows = (await meetingRows(db, { circleId, meetingId })).map((row) => ({
    ...row,
    release: next ? { number: (row.release?.number ?? 0) + 1, note: '', snapshot: next } : row.release,
  }))
  const slots = (await loadSlots(db, circleId)).filter((slot) => slot.meetingId === meetingId)
  const calendars: Calendar[] = [
    ...(await loadCalendars(db, { circleId, meetingId }, rows)),
    ...(await expertCalendars(db, circleId, slots, rows)),
  ]
  const unsent = await findUnsent(db, calendars.flatMap(streamOf))
  return calendars
    .filter(({ recipient }) => recipient.address !== circle.senderAddress.toLowerCase())
    .map((calendar) => ({ calendar, step: foreseenStep(calendar, phase, unsent, now) }))
    .filter(({ calendar, step }) => calendar.isExpected || letterOf(step) !== null)
    .map(({ calendar, step }) => ({
      name: calendar.recipient.name,
      role: roleOf(calendar),
      letter: letterOf(step),
      changes: step.kind === 'update' ? changesInWords(step.from, calendar.meeting, language) : [],
    }))
}

const roleOf = ({ recipient }: Calendar): ForeseenReader['role'] => {
  const { purpose } = recipient.key
  return purpose === 'substitute' || purpose === 'expert' ? purpose : 'participant'
}

const letterOf = (step: Step): ForeseenReader['letter'] => {
  switch (step.kind) {
    case 'invite':
    case 'inviteAgain':
      return 'invitation'
    case 'update':
      return 'change'
    case 'cancel':
      return 'cancellation'
    case 'withdraw':
      return step.scope === 'thisAttendee' ? null : 'cancellation'
    case 'nothing':
    case 'takeBack':
      return null
  }
}

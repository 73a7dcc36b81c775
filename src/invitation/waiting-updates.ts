import type { Db } from '../db/connect.ts'
import type { SentFacts } from '../db/letter-tables.ts'
import type { Language } from '../db/schema.ts'
import { changesInWords } from './calendar-words.ts'
import { type Calendar, streamOf } from './catch-up.ts'
import { loadSlots } from './expert-rows.ts'
import type { InvitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { expertCalendars } from './synchronise-experts.ts'
import { guestCalendars } from './synchronise-guests.ts'
import { loadCalendars } from './synchronise-invitations.ts'
import { mayBeLeftOut } from './told-facts.ts'
import { IS_FIRST, TOLD, waitingLetters } from './waiting-letters.ts'

/** Somebody who hears of edits, and what. */
export interface WaitingReader {
  name: string
  role: 'participant' | 'substitute' | 'expert' | 'guest'
  letter: 'invitation' | 'change' | 'cancellation'
  /** of a change, one sentence each */
  changes: string[]
}

/** What waits to be told of one meeting. */
export interface WaitingMeeting {
  /** or information meeting */
  meetingId: string
  /** null for the information meeting */
  number: number | null
  readers: WaitingReader[]
  /** the letter that was written last, by order of writing: whoever decides says by it what they saw */
  upTo: number
  /** when the first and the last of them leave by themselves; null when some wait until an organiser sends them */
  leaves: { first: Temporal.Instant; last: Temporal.Instant } | null
  /** nobody would travel in vain without hearing of it */
  mayBeLeftOut: boolean
}

/**
 * What waits to be told of the meetings of a circle, because it was edited a moment ago or because its letters are drafts
 * first. In order of their numbers, the information meeting first; readers in order of registration.
 * @param language of the sentences, that is of who asks
 */
export const waitingUpdates = async (
  db: Db,
  { circleId }: { circleId: string },
  language: Language,
): Promise<WaitingMeeting[]> => {
  const letters = await findWaiting(db, circleId)
  if (letters.length === 0) return []
  const waiting = new Map(letters.map((letter) => [letter.streamKey, letter]))
  const rows = await meetingRows(db, { circleId })
  const calendars: Calendar[] = [
    ...(await guestCalendars(db, circleId)),
    ...(await loadCalendars(db, { circleId }, rows)),
    ...(await expertCalendars(db, circleId, await loadSlots(db, circleId), rows)),
  ]
  const known = calendars.flatMap((calendar) => {
    const letter = streamOf(calendar).flatMap((stream) => waiting.get(stream) ?? [])[0]
    return letter ? [{ calendar, letter }] : []
  })
  const meetings = Map.groupBy(known, ({ calendar }) => calendar.meeting.id)
  return [...meetings.values()]
    .map((those) => waitingMeeting(those, language))
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
}

const findWaiting = (db: Db, circleId: string) =>
  waitingLetters(db)
    .where('letter.circle_id', '=', circleId)
    .select([
      'letter.stream_key as streamKey',
      'letter.written',
      'letter.state',
      'letter.leave_after as leaveAfter',
    ])
    .select(['letter.calendar_method as method', IS_FIRST.as('isFirst'), TOLD.as('told')])
    .orderBy('letter.written')
    .execute()

interface Waiting {
  calendar: Calendar
  letter: Awaited<ReturnType<typeof findWaiting>>[number]
}

const waitingMeeting = (waiting: Waiting[], language: Language): WaitingMeeting => {
  const [one] = waiting
  if (!one) throw new Error('a meeting without waiting letters is not among them')
  const { id, number } = one.calendar.meeting
  const letters = waiting.map(({ letter }) => letter)
  return {
    ...{ meetingId: id, number },
    readers: waiting.map((each) => readerOf(each, language)),
    upTo: Math.max(...letters.map(({ written }) => written)),
    leaves: leavesOf(letters),
    mayBeLeftOut: letters.every(mayBeLeftOut),
  }
}

const readerOf = ({ calendar, letter }: Waiting, language: Language): WaitingReader => {
  const { purpose } = calendar.recipient.key
  return {
    name: calendar.recipient.name,
    role: purpose,
    letter: letter.method === 'CANCEL' ? 'cancellation' : letter.isFirst ? 'invitation' : 'change',
    changes: letter.method === 'CANCEL' ? [] : changesOf(letter.told, calendar.meeting, language),
  }
}

// As the letter tells it, also when something that tells nobody by itself changed since.
const changesOf = (told: SentFacts | null, meeting: InvitedMeeting, language: Language): string[] =>
  told?.before ? changesInWords(told.before.told, { ...meeting, facts: told.told }, language) : []

const leavesOf = (letters: Waiting['letter'][]): WaitingMeeting['leaves'] => {
  const moments = letters.flatMap(({ state, leaveAfter }) =>
    state === 'held' && leaveAfter ? [leaveAfter] : [],
  )
  const [first] = moments.toSorted(Temporal.Instant.compare)
  const last = moments.toSorted(Temporal.Instant.compare).at(-1)
  return first && last && moments.length === letters.length ? { first, last } : null
}

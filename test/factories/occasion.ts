import type { Db } from '../../src/db/connect.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { moveMeeting } from '../../src/meeting/move-meeting.ts'
import { stopToken } from '../../src/occasion/stop-token.ts'
import { writeOccasions } from '../../src/occasion/write-occasions.ts'
import { NOW } from '../support/moment.ts'
import { aCircle, anInstitute, aRegistration } from './circle.ts'
import { aLetter } from './letter.ts'

/**
 * A circle with meetings on 10 December 2026 and 28 January 2027, with Zoë who takes part and Wim who waits, and letters
 * over time as people would count them: `first name kind state`.
 */
export const anOccasionCircle = async (
  db: Db,
  { instituteId: given, ...wish }: { phase?: 'draft' | 'running'; instituteId?: string } = {},
) => {
  const instituteId = given ?? (await anInstitute(db)).id
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'], ...wish })
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const wim = await aRegistration(db, of, { firstName: 'Wim', state: 'waiting' })
  const [first, second] = circle.meetings
  if (!first || !second) throw new Error('two hosts give two meetings')
  return {
    ...{ db, of, circle, zoe, wim, first, second },
    write: (at: string) =>
      db.transaction().execute((trx) => writeOccasions(trx, { circleId: circle.id }, moment(at))),
    letters: async (): Promise<string[]> => {
      const rows = await db
        .selectFrom('occasion_letter as written')
        .innerJoin('letter', 'letter.id', 'written.letter_id')
        .innerJoin('meeting', 'meeting.id', 'written.meeting_id')
        .select(['letter.recipient_name as name', 'written.kind', 'letter.state', 'meeting.number'])
        .orderBy('letter.written')
        .execute()
      return rows.map(({ name, kind, state, number }) => `${name.split(' ')[0]} ${kind} ${number} ${state}`)
    },
  }
}

/** '2026-12-09 10:00' on the clock of the Netherlands. */
export const moment = (at: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(at.replace(' ', 'T')).toZonedDateTime('Europe/Amsterdam').toInstant()

type World = Awaited<ReturnType<typeof anOccasionCircle>>

/** Moves the first meeting to another day, keeping its hours. */
export const moveFirst = ({ db, first }: World, heldOn: string, version = 1) =>
  db.transaction().execute((trx) =>
    moveMeeting(
      trx,
      {
        ...{ meetingId: first.id, version, heldOn, startsAt: '09:30', endsAt: '16:30' },
        ...{ timeZone: 'Europe/Amsterdam', place: 'Zwolle', overlapIsMeant: false },
      },
      NOW,
    ),
  )

/** As if all letters had left, or an organiser wanted none of them. */
export const settleAll = ({ db }: World, state: 'sent' | 'discarded') =>
  db.updateTable('letter').set({ state, sent_at: NOW }).execute()

/** Only the lines about the first meeting. */
export const ofFirst = (lines: string[]) => lines.filter((line) => line.includes(' 1 '))

/** A letter over time to somebody who takes part, as if it had been sent. @returns its id */
export const anOccasionLetter = async (
  db: Db,
  wish: { instituteId: string; meetingId: string; registrationId: string },
): Promise<string> => {
  const reader = { streamKey: `occasion:${wish.registrationId}` }
  const letter = aLetter(wish.instituteId, 'dayBefore', { ...reader, isDraft: false })
  const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
  if (!written) throw new Error('a letter that was there already')
  await db.updateTable('letter').set({ state: 'sent', sent_at: NOW }).where('id', '=', written.id).execute()
  await db
    .insertInto('occasion_letter')
    .values({
      letter_id: written.id,
      meeting_id: wish.meetingId,
      kind: 'dayBefore',
      registration_id: wish.registrationId,
      substitute_id: null,
      guest_id: null,
      held_on: '2026-12-10',
      version: 1,
    })
    .execute()
  return written.id
}

/** What stands in the address with which somebody stops letters over time: of institute, meeting and registration. */
export const aStopToken = async (
  db: Db,
  [instituteId, meetingId, registrationId]: [string, string, string],
  secret: string,
): Promise<string> =>
  stopToken(await anOccasionLetter(db, { instituteId, meetingId, registrationId }), secret)

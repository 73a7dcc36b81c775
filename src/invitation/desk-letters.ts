import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { isPlainAddress } from '../mail/address.ts'
import type { DeskKinds } from '../mail/desk-kinds.ts'
import type { LetterKinds } from '../mail/letter-kinds.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { momentInWords } from '../time/day-words.ts'
import { titleInWords, whenInWords, wordsIn } from './calendar-words.ts'
import { type DeskReader, deskReader, namedSlot, whoRegistered } from './desk-rows.ts'
import { invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { seatsInWords } from './seat-words.ts'

/**
 * Letters to the contact of a circle about what somebody did that asks something of organisers now. One at a time and not
 * gathered for a day: there are few in a circle of 24, and each has a seat, a group or an item in it that somebody could
 * fill today. Nothing is written while the circle has no contact with a plain address.
 */

/** Tells that a guest expert says no. Saying it twice is told once. @throws when there is no such expert */
export const writeExpertDeclined = async (
  trx: Trx,
  { expertId }: { expertId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, meetingId, slot, who, email, answeredAt } = await namedSlot(trx, expertId)
  const reader = await deskReader(trx, circleId)
  const about = { who, contact: [who, email].filter(Boolean).join(', '), about: [expertId] }
  const meeting = await meetingIn(trx, { circleId, meetingId }, reader.language)
  if (!meeting) return
  const key = `expertDeclined:${expertId}:${answeredAt}`
  await write(trx, reader, { kind: 'expertDeclined', key, facts: { ...about, ...meeting, slot } }, now)
}

/**
 * Tells that a case was withdrawn that had a group, which has none now. @param group its number
 * @throws when there is no such registration
 */
export const writePlacedCaseWithdrawn = async (
  trx: Trx,
  given: { caseId: string; registrationId: string; meetingId: string; group: number },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, email, ...person } = await whoRegistered(trx, given.registrationId)
  const reader = await deskReader(trx, circleId)
  const who = displayName(person)
  const about = { who, contact: `${who}, ${email}`, about: [given.registrationId] }
  const meeting = await meetingIn(trx, { circleId, meetingId: given.meetingId }, reader.language)
  if (!meeting) return
  const facts = { ...about, ...meeting, group: String(given.group) }
  await write(
    trx,
    reader,
    { kind: 'placedCaseWithdrawn', key: `placedCaseWithdrawn:${given.caseId}:${now}`, facts },
    now,
  )
}

/**
 * Tells that somebody who had a seat withdrew, with how many seats are free and who was offered one. Nothing for who only
 * waited for one. Call it after free seats were offered. @throws when there is no such registration
 */
export const writeParticipantWithdrew = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, email, hadSeat, ...person } = await whoRegistered(trx, registrationId)
  if (!hadSeat) return
  const reader = await deskReader(trx, circleId)
  const who = displayName(person)
  const { lines, offeredIds } = await seatsInWords(trx, circleId, reader.language)
  const facts = {
    who,
    contact: `${who}, ${email}`,
    about: [registrationId, ...offeredIds],
    when: momentInWords(now, reader.language),
    seats: lines,
  }
  const key = `participantWithdrew:${registrationId}`
  await write(trx, reader, { kind: 'participantWithdrew', key, facts }, now)
}

const meetingIn = async (trx: Trx, which: { circleId: string; meetingId: string }, language: Language) => {
  const [row] = await meetingRows(trx, which)
  if (!row) return null
  const meeting = invitedMeeting(row)
  return {
    meeting: titleInWords(meeting, wordsIn(language)),
    when: whenInWords(meeting.facts, language),
  }
}

interface Told<Kind extends keyof DeskKinds> {
  kind: Kind
  key: string
  facts: Omit<DeskKinds[Kind], 'name' | 'circle'>
}

const write = async <Kind extends keyof DeskKinds>(
  trx: Trx,
  { name, email, language, circle }: DeskReader,
  { kind, key, facts }: Told<Kind>,
  now: Temporal.Instant,
): Promise<void> => {
  if (!isPlainAddress(email)) return
  await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId: circle.id,
      kind,
      streamKey: `desk:${circle.id}`,
      dedupeKey: key,
      sender: { name: circle.senderName, address: circle.senderAddress },
      recipient: { name, address: email },
      language,
      // as: what was left out of the facts of this kind is added here.
      facts: { name, circle: circle.title, ...facts } as LetterKinds[Kind],
    },
    now,
  )
}

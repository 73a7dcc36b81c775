import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { guestStream } from '../information/forget-guests.ts'
import { addressStream } from '../mail/address-stream.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Writes the letter with a link to sign up for the information meeting, to an address of which nothing is known yet.
 * Asking more than once within a minute writes one letter.
 * @param email one plain address in lower case
 */
export const writeInformationLink = async (
  trx: Trx,
  { circleId, email, language }: { circleId: string; email: string; language: Language },
  now: Temporal.Instant,
): Promise<void> => {
  const { circle, from } = await ofCircle(trx, circleId)
  await writeLetter(
    trx,
    {
      ...from,
      kind: 'informationLink',
      streamKey: addressStream(email),
      dedupeKey: `informationLink:${circleId}:${email}:${minuteOf(now)}`,
      recipient: { name: '', address: email },
      language,
      facts: circle,
      linkRequests: [{ name: 'link', purpose: 'information', subjectId: circleId }],
    },
    now,
  )
}

/** Writes the letter with a new link to a guest's own page; once within a minute. @throws when there is no such guest */
export const writeGuestLink = async (
  trx: Trx,
  { guestId }: { guestId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, recipient, language } = await guestForLetters(trx, guestId)
  const { circle, from } = await ofCircle(trx, circleId)
  await writeLetter(
    trx,
    {
      ...from,
      ...{ recipient, language },
      kind: 'guestLink',
      streamKey: guestStream(guestId),
      dedupeKey: `guestLink:${guestId}:${minuteOf(now)}`,
      facts: { name: recipient.name, ...circle },
      linkRequests: [{ name: 'link', purpose: 'guest', subjectId: guestId }],
    },
    now,
  )
}

/**
 * Writes the letter with a link to register for the circle itself, in which what is known of the guest is filled in.
 * Once per guest. @throws when there is no such guest
 */
export const writeFollowUp = async (
  trx: Trx,
  { guestId }: { guestId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, recipient, language } = await guestForLetters(trx, guestId)
  const { circle, from } = await ofCircle(trx, circleId)
  await writeLetter(
    trx,
    {
      ...from,
      ...{ recipient, language },
      kind: 'guestFollowUp',
      streamKey: guestStream(guestId),
      dedupeKey: `guestFollowUp:${guestId}`,
      facts: { name: recipient.name, ...circle },
      linkRequests: [{ name: 'link', purpose: 'registration', subjectId: circleId }],
    },
    now,
  )
}

const ofCircle = async (trx: Trx, circleId: string) => {
  const { instituteId, title, senderName, senderAddress, contact } = await circleForLetters(trx, circleId)
  return {
    circle: { circle: title, contact },
    from: { instituteId, circleId, sender: { name: senderName, address: senderAddress } },
  }
}

const guestForLetters = async (trx: Trx, guestId: string) => {
  const { circleId, email, language, ...name } = await trx
    .selectFrom('information_guest')
    .innerJoin('information_meeting', 'information_meeting.id', 'information_guest.information_meeting_id')
    .where('information_guest.id', '=', guestId)
    .select(['information_meeting.circle_id as circleId', 'information_guest.email'])
    .select(['information_guest.language', 'information_guest.first_name as firstName'])
    .select(['information_guest.name_prefix as namePrefix', 'information_guest.last_name as lastName'])
    .executeTakeFirstOrThrow()
  return { circleId, language, recipient: { name: displayName(name), address: email } }
}

const minuteOf = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / 60_000)

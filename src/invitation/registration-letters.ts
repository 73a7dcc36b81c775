import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { addressStream } from '../mail/address-stream.ts'
import type { LetterKind } from '../mail/letter-kinds.ts'
import { lockUnsent, supersede } from '../mail/supersede.ts'
import { type NewLetter, writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { type CircleForLetters, circleForLetters, registrationForLetters } from './registration-facts.ts'

type Occasion = 'registered' | 'offered' | 'accepted' | 'declined' | 'expired' | 'withdrawn' | 'removed'

/**
 * Writes the letter about what just happened to a registration, in the transaction in which it happened. Which letter
 * somebody who registered gets is read from the registration itself: who waits can never read "you have a place".
 * The same occasion of the same registration is written once. Of who takes part no longer only the end is told: what had
 * not left yet about the same registration no longer does.
 * @throws when there is no such registration, or the registration does not stand where the occasion leads
 */
export const writeRegistrationLetter = async (
  trx: Trx,
  { registrationId, occasion }: { registrationId: string; occasion: Occasion },
  now: Temporal.Instant,
): Promise<void> => {
  const facts = await registrationForLetters(trx, registrationId, now)
  const { circle, state, meetings, until, reason } = facts
  const base = { name: displayName(facts), circle: circle.title, contact: circle.contact }
  const letter = {
    ...ofCircle(circle),
    streamKey: `registration:${registrationId}`,
    dedupeKey: `${occasion}:${registrationId}`,
    recipient: { name: displayName(facts), address: facts.email },
    language: facts.language,
  }
  const put = async <Kind extends LetterKind>(what: NewLetter<Kind>) => {
    await writeLetter(trx, what, now)
  }
  const linkRequests = [{ name: 'link', purpose: 'participant', subjectId: registrationId }]
  const inState = occasion === 'accepted' || occasion === 'registered' ? 'confirmed' : occasion
  if (state !== inState && !(occasion === 'registered' && state === 'waiting'))
    throw new Error(`no letter about ${occasion} to somebody who is ${state}`)
  if (occasion === 'withdrawn' || occasion === 'removed') await silence(trx, letter.streamKey)
  switch (occasion) {
    case 'registered':
      if (state === 'waiting')
        return put({ ...letter, kind: 'registrationWaiting', facts: base, linkRequests })
      return put({ ...letter, kind: 'registrationConfirmed', facts: { ...base, meetings }, linkRequests })
    case 'accepted':
      return put({ ...letter, kind: 'seatGiven', facts: { ...base, meetings }, linkRequests })
    case 'offered':
      return put({ ...letter, kind: 'seatOffered', facts: { ...base, meetings, until }, linkRequests })
    case 'declined':
      return put({ ...letter, kind: 'offerDeclined', facts: base })
    case 'expired':
      return put({ ...letter, kind: 'offerExpired', facts: base })
    case 'withdrawn':
      return put({ ...letter, kind: 'registrationWithdrawn', facts: base })
    case 'removed':
      return put({ ...letter, kind: 'registrationRemoved', facts: { ...base, reason } })
  }
}

const silence = async (trx: Trx, streamKey: string): Promise<void> => {
  const unsent = await lockUnsent(trx, [streamKey])
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
}

/**
 * Writes the letter with a link to one's own page, for who is registered already and asks to register again.
 * Asking more than once within a minute writes one letter.
 */
export const writeParticipantLink = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const facts = await registrationForLetters(trx, registrationId, now)
  await writeLetter(
    trx,
    {
      ...ofCircle(facts.circle),
      kind: 'participantLink',
      streamKey: addressStream(facts.email),
      dedupeKey: `participantLink:${registrationId}:${minuteOf(now)}`,
      recipient: { name: displayName(facts), address: facts.email },
      language: facts.language,
      facts: { name: displayName(facts), circle: facts.circle.title, contact: facts.circle.contact },
      linkRequests: [{ name: 'link', purpose: 'participant', subjectId: registrationId }],
    },
    now,
  )
}

/**
 * Writes the letter with a link to the registration form, to an address of which nothing is known yet.
 * Asking more than once within a minute writes one letter.
 * @param email one plain address in lower case
 * @throws when there is no such circle
 */
export const writeRegistrationLink = async (
  trx: Trx,
  { circleId, email, language }: { circleId: string; email: string; language: Language },
  now: Temporal.Instant,
): Promise<void> => {
  const circle = await circleForLetters(trx, circleId)
  await writeLetter(
    trx,
    {
      ...ofCircle(circle),
      kind: 'registrationLink',
      streamKey: addressStream(email),
      dedupeKey: `registrationLink:${circleId}:${email}:${minuteOf(now)}`,
      recipient: { name: '', address: email },
      language,
      facts: { circle: circle.title, contact: circle.contact },
      linkRequests: [{ name: 'link', purpose: 'registration', subjectId: circleId }],
    },
    now,
  )
}

const ofCircle = (circle: CircleForLetters) => ({
  instituteId: circle.instituteId,
  circleId: circle.id,
  sender: { name: circle.senderName, address: circle.senderAddress },
})

const minuteOf = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / 60_000)

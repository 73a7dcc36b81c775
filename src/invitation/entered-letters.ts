import type { Trx } from '../db/connect.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { registrationForLetters } from './registration-facts.ts'

/**
 * Writes the letter to somebody whom the organiser entered: that they are in or wait, that they did not do it
 * themselves, and how to undo it. Once per registration, and once more each time that they are entered again.
 * @throws when there is no such registration
 */
export const writeEnteredLetter = async (
  trx: Trx,
  { registrationId, isAgain = false }: { registrationId: string; isAgain?: boolean },
  now: Temporal.Instant,
): Promise<void> => {
  const { circle, state, meetings, ...person } = await registrationForLetters(trx, registrationId, now)
  const name = displayName(person)
  const letter = {
    instituteId: circle.instituteId,
    circleId: circle.id,
    sender: { name: circle.senderName, address: circle.senderAddress },
    streamKey: `registration:${registrationId}`,
    dedupeKey: isAgain
      ? `returned:${registrationId}:${now.epochMilliseconds}`
      : `registered:${registrationId}`,
    recipient: { name, address: person.email },
    language: person.language,
    linkRequests: [{ name: 'link', purpose: 'participant', subjectId: registrationId }],
  }
  const base = { name, circle: circle.title, contact: circle.contact }
  if (state === 'confirmed')
    await writeLetter(trx, { ...letter, kind: 'enteredConfirmed', facts: { ...base, meetings } }, now)
  else await writeLetter(trx, { ...letter, kind: 'enteredWaiting', facts: base }, now)
}

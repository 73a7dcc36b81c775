import type { Trx } from '../db/connect.ts'
import { addressStream } from '../mail/address-stream.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { substitutes } from '../registration/substitutes.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Writes the letter with a new link to the meeting to which somebody comes in the place of somebody else. Asking more
 * than once within a minute writes one letter.
 * @throws when there is no such substitute
 */
export const writeSubstituteLink = async (
  trx: Trx,
  { substituteId }: { substituteId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, name, email, language } = await substitutes(trx)
    .where('substitute.id', '=', substituteId)
    .select(['registration.circle_id as circleId', 'substitute.name', 'substitute.email'])
    .select('substitute.language')
    .executeTakeFirstOrThrow()
  const circle = await circleForLetters(trx, circleId)
  await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId,
      sender: { name: circle.senderName, address: circle.senderAddress },
      kind: 'substituteLink',
      streamKey: addressStream(email),
      dedupeKey: `substituteLink:${substituteId}:${Math.floor(now.epochMilliseconds / 60_000)}`,
      recipient: { name, address: email },
      language,
      facts: { name, circle: circle.title, contact: circle.contact },
      linkRequests: [{ name: 'link', purpose: 'substitute', subjectId: substituteId }],
    },
    now,
  )
}

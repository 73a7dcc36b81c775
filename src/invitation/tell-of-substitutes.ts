import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { substitutes } from '../registration/substitutes.ts'
import { titleInWords, whenInWords, wordsIn } from './calendar-words.ts'
import { invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { registrationForLetters } from './registration-facts.ts'

/**
 * Writes the letter to everybody of a circle whose substitute no longer comes, because they cannot or take part
 * themselves now, and who was not told yet. Called after whatever may have ended it, in the same transaction; doing it
 * twice changes nothing.
 * @returns how many were written
 */
export const tellOfSubstitutes = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<number> => {
  const untold = await untoldIn(trx, circleId)
  for (const one of untold) await tell(trx, { ...one, circleId }, now)
  return untold.length
}

/** The stream of the letters that say that this substitute no longer comes. */
export const streamOfEnd = (substituteId: string): string => `substitute:${substituteId}`

type Untold = Awaited<ReturnType<typeof untoldIn>>[number]

// Whose own registration ended meanwhile, or whose meeting is on another day now, has nobody to look for.
const untoldIn = (trx: Trx, circleId: string) =>
  substitutes(trx)
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .where('substitute.end_reason', 'is not', null)
    .whereRef('substitute.held_on', '=', 'meeting.held_on')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('letter')
            .select('letter.id')
            .where('letter.kind', 'in', ['substituteDeclined', 'substituteTakesPart'])
            .where('letter.dedupe_key', '=', sql<string>`'substituteEnded:' || substitute.id`),
        ),
      ),
    )
    .orderBy('substitute.ended_at')
    .select(['substitute.id', 'substitute.name as substitute', 'substitute.end_reason as reason'])
    .select(['substitute.meeting_id as meetingId', 'registration.id as registrationId'])
    .execute()

const tell = async (
  trx: Trx,
  { id, substitute, reason, meetingId, registrationId, circleId }: Untold & { circleId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circle, language, email, ...person } = await registrationForLetters(trx, registrationId, now)
  const [row] = await meetingRows(trx, { circleId, meetingId })
  if (!row) return
  const meeting = invitedMeeting(row)
  const name = displayName(person)
  await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId,
      kind: reason === 'declined' ? 'substituteDeclined' : 'substituteTakesPart',
      streamKey: streamOfEnd(id),
      dedupeKey: `substituteEnded:${id}`,
      sender: { name: circle.senderName, address: circle.senderAddress },
      recipient: { name, address: email },
      language,
      facts: {
        name,
        circle: circle.title,
        contact: circle.contact,
        substitute,
        meeting: titleInWords(meeting, wordsIn(language)),
        when: whenInWords(meeting.facts, language),
      },
      linkRequests: [{ name: 'link', purpose: 'participant', subjectId: registrationId }],
    },
    now,
  )
}

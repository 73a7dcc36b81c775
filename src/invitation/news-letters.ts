import type { Trx } from '../db/connect.ts'
import { moveEdits } from '../mail/edit-letter.ts'
import type { LetterKind } from '../mail/letter-kinds.ts'
import { lockUnsent, supersede } from '../mail/supersede.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { titleInWords, whenInWords, wordsIn } from './calendar-words.ts'
import { invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { noteInWords } from './note-words.ts'
import { registrationForLetters } from './registration-facts.ts'

/**
 * Writes the letter to who offered a piece of news about the place that it has now: once per change, and what had not
 * left yet about an earlier one no longer does. Nothing for who takes no part (any more), nor while it has no place.
 * @param note what the organiser wrote with it, several lines; empty when nothing
 * @throws when there is no such news
 */
export const writeNewsLetter = async (
  trx: Trx,
  { newsId, note = '' }: { newsId: string; note?: string },
  now: Temporal.Instant,
): Promise<void> => {
  const news = await trx
    .selectFrom('news_offer')
    .where('id', '=', newsId)
    .select(['circle_id as circleId', 'meeting_id as meetingId', 'title', 'state', 'version'])
    .select((eb) =>
      eb
        .selectFrom('registration')
        .whereRef('registration.person_id', '=', 'news_offer.person_id')
        .whereRef('registration.circle_id', '=', 'news_offer.circle_id')
        .where('registration.state', '=', 'confirmed')
        .select('registration.id')
        .as('registrationId'),
    )
    .executeTakeFirstOrThrow()
  const { circleId, meetingId, registrationId, title, state, version } = news
  if (!registrationId || !meetingId || state === 'offered' || state === 'withdrawn') return
  const { circle, language, email, ...person } = await registrationForLetters(trx, registrationId, now)
  const [row] = await meetingRows(trx, { circleId, meetingId })
  if (!row) return
  const streamKey = `news:${newsId}`
  const unsent = await lockUnsent(trx, [streamKey])
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  const meeting = invitedMeeting(row)
  const name = displayName(person)
  await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId,
      kind: KINDS[state],
      streamKey,
      dedupeKey: `${streamKey}:${version}`,
      sender: { name: circle.senderName, address: circle.senderAddress },
      recipient: { name, address: email },
      language,
      facts: {
        name,
        circle: circle.title,
        contact: circle.contact,
        title,
        meeting: titleInWords(meeting, wordsIn(language)),
        when: whenInWords(meeting.facts, language),
        message: noteInWords(note, language),
      },
      linkRequests: [{ name: 'link', purpose: 'participant', subjectId: registrationId }],
    },
    now,
  )
  await moveEdits(
    trx,
    unsent.map(({ id }) => id),
  )
}

const KINDS = {
  placed: 'newsPlaced',
  reading: 'newsReading',
  moved: 'newsMoved',
} as const satisfies Record<string, LetterKind>

import type { Trx } from '../db/connect.ts'
import { moveEdits } from '../mail/edit-letter.ts'
import { lockUnsent, supersede } from '../mail/supersede.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { displayName } from '../people/person-name.ts'
import { titleInWords, whenInWords, wordsIn } from './calendar-words.ts'
import { invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { noteInWords } from './note-words.ts'
import { registrationForLetters } from './registration-facts.ts'

/**
 * Writes the letter to who brings a case about where it stands now: in a group, or at a meeting where it waits for one.
 * What had not left yet about an earlier place no longer does. Nothing for who takes no part (any more), nor for a case
 * of no meeting.
 * @param note what the organiser wrote with it, several lines; empty when nothing
 * @throws when there is no such case
 */
export const writeCaseLetter = async (
  trx: Trx,
  { caseId, note = '' }: { caseId: string; note?: string },
  now: Temporal.Instant,
): Promise<void> => {
  await writeAbout(trx, { caseId, note, isReturned: false }, now)
}

/**
 * Tells who brings a case that it has no group any more, when they were told that it had one; a letter about that group
 * which had not left yet no longer does. Nothing for a case that has a group after all. @throws when there is no such case
 */
export const writeCaseReturned = async (
  trx: Trx,
  { caseId }: { caseId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await writeAbout(trx, { caseId, note: '', isReturned: true }, now)
}

const writeAbout = async (
  trx: Trx,
  { caseId, note, isReturned }: { caseId: string; note: string; isReturned: boolean },
  now: Temporal.Instant,
): Promise<void> => {
  const offered = await trx
    .selectFrom('case_offer')
    .leftJoin('registration', (join) =>
      join
        .onRef('registration.id', '=', 'case_offer.registration_id')
        .on('registration.state', '=', 'confirmed'),
    )
    .leftJoin('intervision_group as group', 'group.case_id', 'case_offer.id')
    .where('case_offer.id', '=', caseId)
    .select(['case_offer.circle_id as circleId', 'case_offer.meeting_id as meetingId', 'case_offer.title'])
    .select(['registration.id as registrationId', 'group.number'])
    .executeTakeFirstOrThrow()
  const { circleId, meetingId, registrationId, title, number } = offered
  if (!registrationId || !meetingId) return
  const { circle, language, email, ...person } = await registrationForLetters(trx, registrationId, now)
  const [row] = await meetingRows(trx, { circleId, meetingId })
  if (!row) return
  const streamKey = `case:${caseId}`
  const unsent = await lockUnsent(trx, [streamKey])
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  if (isReturned && (number !== null || !(await wasTold(trx, streamKey)))) return
  const meeting = invitedMeeting(row)
  const name = displayName(person)
  await writeLetter(
    trx,
    {
      instituteId: circle.instituteId,
      circleId,
      kind: number !== null ? 'casePlaced' : isReturned ? 'caseReturned' : 'caseMoved',
      streamKey,
      dedupeKey: `${streamKey}:${meetingId}:${number ?? 'none'}:${now}`,
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
        group: String(number ?? ''),
        message: noteInWords(note, language),
      },
      linkRequests: [{ name: 'link', purpose: 'participant', subjectId: registrationId, page: 'cases' }],
    },
    now,
  )
  await moveEdits(
    trx,
    unsent.map(({ id }) => id),
  )
}

// The last word about the case that left, or is on its way, was that it has a group.
const wasTold = async (trx: Trx, streamKey: string): Promise<boolean> => {
  const last = await trx
    .selectFrom('letter')
    .where('stream_key', '=', streamKey)
    .where('state', 'in', ['sending', 'sent'])
    .orderBy('written', 'desc')
    .limit(1)
    .select('kind')
    .executeTakeFirst()
  return last?.kind === 'casePlaced'
}

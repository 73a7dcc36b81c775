import type { Trx } from '../db/connect.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { dayInWords, hoursInWords } from '../time/day-words.ts'

/**
 * Writes the letter that lets a host editor into the section of their meeting; the link is made when it leaves.
 * Asking more than once within a minute writes one letter.
 * @throws when there is no such editor, or its key was taken back
 */
export const writeHostInvitation = async (
  trx: Trx,
  { hostEditorId }: { hostEditorId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const editor = await editorForLetters(trx, hostEditorId)
  await writeLetter(
    trx,
    {
      instituteId: editor.instituteId,
      circleId: editor.circleId,
      kind: 'hostInvitation',
      streamKey: `host:${hostEditorId}`,
      dedupeKey: `hostInvitation:${hostEditorId}:${now.toString().slice(0, 16)}`,
      sender: { name: editor.senderName, address: editor.senderAddress },
      recipient: { name: editor.name, address: editor.email },
      language: editor.language,
      facts: {
        name: editor.name,
        circle: editor.circle,
        city: editor.place || editor.hostName || editor.circle,
        meeting: `${dayInWords(editor.heldOn, editor.language)}, ${hoursInWords(editor.startsAt, editor.endsAt, editor.language)}`,
        contact: [editor.contactName, editor.contactEmail, editor.contactPhone].filter(Boolean).join(', '),
      },
      linkRequests: [{ name: 'link', purpose: 'hostSection', subjectId: hostEditorId }],
    },
    now,
  )
}

const editorForLetters = (trx: Trx, hostEditorId: string) =>
  trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
    .where('host_editor.id', '=', hostEditorId)
    .where('host_editor.revoked_at', 'is', null)
    .select([
      'host_editor.name',
      'host_editor.email',
      'host_editor.language',
      'meeting.place',
      'meeting.held_on as heldOn',
      'meeting.starts_at as startsAt',
      'meeting.ends_at as endsAt',
      'host.name as hostName',
      'circle.id as circleId',
      'circle.title as circle',
      'circle.contact_name as contactName',
      'circle.contact_email as contactEmail',
      'circle.contact_phone as contactPhone',
      'institute.id as instituteId',
      'institute.sender_name as senderName',
      'institute.sender_address as senderAddress',
    ])
    .executeTakeFirstOrThrow()

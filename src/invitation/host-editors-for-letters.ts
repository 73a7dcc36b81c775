import type { Trx } from '../db/connect.ts'

/** Host editors whose key holds, each with what letters to them say of meeting, circle and institute. */
export const hostEditorsForLetters = (trx: Trx) =>
  trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
    .where('host_editor.revoked_at', 'is', null)
    .select([
      'host_editor.id',
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

export type HostEditorForLetters = Awaited<
  ReturnType<ReturnType<typeof hostEditorsForLetters>['execute']>
>[number]

/** What every letter to a host editor is made of: from whom, to whom, in what language, with the way to their page. */
export const letterToHost = (editor: HostEditorForLetters) => ({
  instituteId: editor.instituteId,
  circleId: editor.circleId,
  streamKey: `host:${editor.id}`,
  sender: { name: editor.senderName, address: editor.senderAddress },
  recipient: { name: editor.name, address: editor.email },
  language: editor.language,
  linkRequests: [{ name: 'link', purpose: 'hostSection', subjectId: editor.id }],
})

/** Facts that all letters to host editors share. */
export const factsForHost = (editor: HostEditorForLetters) => ({
  name: editor.name,
  circle: editor.circle,
  city: editor.place || editor.hostName || editor.circle,
  contact: [editor.contactName, editor.contactEmail, editor.contactPhone].filter(Boolean).join(', '),
})

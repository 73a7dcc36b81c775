import type { TemplateItem } from '../db/template-tables.ts'

/** Per kind of deed, the facts by which it is reversed. */
export interface DeedFacts {
  /** only when nobody was told */
  meetingCancelled: { meetingId: string }
  taskRemoved: { meetingId: string; taskId: string }
  itemPutAside: { meetingId: string; itemId: string }
  attachmentRemoved: { meetingId: string; attachmentId: string }
  resultRemoved: { circleId: string; resultId: string }
  ownResultRemoved: { circleId: string; resultId: string }
  templateRemoved: { id: string; name: string; format: 'wholeDay' | 'halfDay'; items: TemplateItem[] }
  wordsRemoved: { circleId: string | null; kind: string; language: 'nl' | 'en'; words: DeedWords }
  draftDiscarded: { letterId: string }
  draftsDiscarded: { pressId: string }
  hostEditorRevoked: { hostEditorId: string; hostOrganisationId: string | null }
  expertTakenOff: { expertId: string }
  newsWithdrawn: { newsId: string }
  /** letters that had not left come back as drafts */
  inviteeRevoked: { inviteeId: string; letterIds: string[] }
  /** only when no host was told */
  circlePublished: { circleId: string }
  /** `isNew` when the institute did not know it before */
  organisationAdded: { circleId: string; organisationId: string; isNew: boolean }
  /** of who had an offer nothing is noted: it may be another's by now */
  registrationEnded: { registrationId: string; state: 'confirmed' | 'waiting' }
  partnerLinkAdded: { partnerLinkId: string }
}

interface DeedWords {
  subject: string
  opening: string
  closing: string
}

export type DeedKind = keyof DeedFacts

/** What was done, by its kind. */
export type Deed = { [Kind in DeedKind]: { kind: Kind; facts: DeedFacts[Kind] } }[DeedKind]

/** Who may take a deed back: the organisers of the institute, or for a deed of a participant only they. */
export interface DeedOwner {
  instituteId: string
  /** null for the organisers */
  registrationId: string | null
}

/** How long a deed can be undone. By elapsed time: what is done just before midnight is not lost a minute later. */
export const UNDO_WITHIN = { hours: 24 } as const

/** Why a deed cannot be undone any more, whatever it was; null when it may be tried. */
export const whyNotUndo = (
  { doneAt, undoneAt }: { doneAt: Temporal.Instant; undoneAt: Temporal.Instant | null },
  now: Temporal.Instant,
): 'already' | 'tooLate' | null => {
  if (undoneAt) return 'already'
  return Temporal.Instant.compare(now, doneAt.add(UNDO_WITHIN)) > 0 ? 'tooLate' : null
}

import { restoreLinks } from '../../access/revoke-links.ts'
import { unpublish } from '../../begin/unpublish.ts'
import { takeOffOrganisation } from '../../circle/take-off-organisation.ts'
import { returnNews } from '../../contribution/withdraw-news.ts'
import type { Trx } from '../../db/connect.ts'
import type { DeedFacts, DeedKind, DeedOwner } from '../../deed/deed.ts'
import { putBackExpert } from '../../expert/put-back-expert.ts'
import { returnResult } from '../../harvest/remove-result.ts'
import { checkDrafts } from '../../invitation/check-drafts.ts'
import { restoreInviteeLetters } from '../../invitation/invitee-letters.ts'
import { synchroniseExperts } from '../../invitation/synchronise-experts.ts'
import { synchroniseInvitations } from '../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../invitation/tell-of-offers.ts'
import { tellOfReturn } from '../../invitation/tell-of-return.ts'
import { saveTemplate } from '../../mail/letter-template.ts'
import { type Discarded, restoreDrafts } from '../../mail/restore-drafts.ts'
import { restoreMeeting } from '../../meeting/restore-meeting.ts'
import { checkOccasionDrafts } from '../../occasion/check-drafts.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { returnAttachment } from '../../programme/attachments/remove-attachment.ts'
import { returnHostEditor } from '../../programme/host-editors.ts'
import { bringBack } from '../../programme/put-aside.ts'
import { returnTask } from '../../programme/remove-task.ts'
import { removePartnerLink } from '../../registration/partner-link.ts'
import { restoreRegistration } from '../../registration/restore-registration.ts'
import { returnInvitee } from '../../registration/return-invitee.ts'
import { returnTemplate } from '../../template/templates.ts'
import { isKind } from '../organiser/letter/template/groups.ts'

/** Who takes a deed back, and when it was done. */
export interface Reversing extends DeedOwner {
  /** id and name of the organiser; null for a participant */
  organiser: { id: string; name: string } | null
  doneAt: Temporal.Instant
}

type Reverse<Kind extends DeedKind> = (
  trx: Trx,
  facts: DeedFacts[Kind],
  by: Reversing,
  now: Temporal.Instant,
) => Promise<Outcome<unknown, string>>

/**
 * How each kind of deed is undone. Each asks its own rule in its own folder, which refuses when the world moved on; what
 * letters or calendars follow from it is written here, as where it was done.
 */
export const reversals: { [Kind in DeedKind]: Reverse<Kind> } = {
  meetingCancelled: async (trx, facts, { doneAt }, now) => {
    const back = await restoreMeeting(trx, { ...facts, cancelledAt: doneAt }, now)
    if (back.done) await synchroniseInvitations(trx, back.value, now)
    return back
  },

  taskRemoved: returnTask,

  itemPutAside: async (trx, facts, _by, now) => {
    const back = await bringBack(trx, facts, now)
    if (back.done) await synchroniseExperts(trx, { ...back.value, isEdit: true }, now)
    return back
  },

  attachmentRemoved: async (trx, facts, { organiser }) =>
    organiser ? returnAttachment(trx, { ...facts, by: { kind: 'organiser', ...organiser } }) : MOVED_ON,

  resultRemoved: (trx, facts) => returnResult(trx, { ...facts, registrationId: null }),

  ownResultRemoved: (trx, facts, { registrationId }) => returnResult(trx, { ...facts, registrationId }),

  templateRemoved: (trx, template, { instituteId }, now) =>
    returnTemplate(trx, { instituteId, template }, now),

  wordsRemoved: async (trx, { kind, ...facts }, { instituteId, organiser }, now) =>
    organiser && isKind(kind)
      ? saveTemplate(trx, { instituteId, kind, ...facts, version: 0, by: organiser.name }, now)
      : MOVED_ON,

  draftDiscarded: (trx, facts, { instituteId }, now) => draftsBack(trx, { instituteId, ...facts }, now),

  draftsDiscarded: (trx, facts, { instituteId }, now) => draftsBack(trx, { instituteId, ...facts }, now),

  hostEditorRevoked: async (trx, facts, { doneAt }) => {
    const back = await returnHostEditor(trx, { ...facts, revokedAt: doneAt })
    if (back.done) await restoreLinks(trx, { purpose: 'hostSection', subjectId: facts.hostEditorId }, doneAt)
    return back
  },

  expertTakenOff: async (trx, { expertId }, { doneAt }, now) => {
    const back = await putBackExpert(trx, { expertId, revokedAt: doneAt }, now)
    if (!back.done) return back
    await restoreLinks(trx, { purpose: 'expert', subjectId: expertId }, doneAt)
    await synchroniseExperts(trx, back.value, now)
    return back
  },

  newsWithdrawn: (trx, { newsId }, { registrationId }, now) =>
    registrationId === null ? Promise.resolve(MOVED_ON) : returnNews(trx, { newsId, registrationId }, now),

  inviteeRevoked: async (trx, facts, { doneAt }) => {
    const back = await returnInvitee(trx, { inviteeId: facts.inviteeId, revokedAt: doneAt })
    if (back.done) await restoreInviteeLetters(trx, facts, doneAt)
    return back
  },

  registrationEnded: async (trx, facts, { doneAt }, now) => {
    const { registrationId } = facts
    const back = await restoreRegistration(trx, { ...facts, removedAt: doneAt }, now)
    if (!back.done) return back
    await tellOfReturn(trx, { registrationId }, now)
    await synchroniseInvitations(trx, { ...back.value, registrationId }, now)
    await tellOfOffers(trx, back.value, now)
    return back
  },

  circlePublished: (trx, facts, { doneAt }) => unpublish(trx, { ...facts, publishedAt: doneAt }),

  organisationAdded: takeOffOrganisation,

  partnerLinkAdded: removePartnerLink,
}

const MOVED_ON = refused('movedOn')

// What is no longer true is withdrawn at once, as it would be just before it leaves.
const draftsBack = async (trx: Trx, which: Discarded, now: Temporal.Instant) => {
  const letterIds = await restoreDrafts(trx, which)
  if (letterIds.length === 0) return MOVED_ON
  const { instituteId } = which
  await checkDrafts(trx, { letterIds, instituteId }, now)
  await checkOccasionDrafts(trx, { letterIds, instituteId }, now)
  return done(null)
}

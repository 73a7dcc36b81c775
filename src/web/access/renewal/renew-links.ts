import { oldestOpenDay } from '../../../access/link-life.ts'
import type { Trx } from '../../../db/connect.ts'
import type { Language } from '../../../db/schema.ts'
import { openGuests, unfinishedGuests } from '../../../information/own-guest.ts'
import { writeExpertInvitation } from '../../../invitation/expert-letters.ts'
import { writeGuestLink, writeInformationLink } from '../../../invitation/guest-letters.ts'
import { writeHostInvitation } from '../../../invitation/host-letters.ts'
import { writeHostRequest } from '../../../invitation/host-request-letters.ts'
import { writeParticipantLink, writeRegistrationLink } from '../../../invitation/registration-letters.ts'
import { writeSubstituteLink } from '../../../invitation/substitute-link.ts'
import { openHostRequests } from '../../../meeting/own-host-request.ts'
import { writeSignInLetters } from '../sign-in/sign-in-letters.ts'
import {
  openExperts,
  openHostSections,
  openRegistrations,
  openSubstitutions,
  unfinishedRegistrations,
} from './queries.ts'

export interface Renewal {
  email: string
  /** Of the page on which it is asked; for letters to somebody of whom nothing is known yet. */
  language: Language
  signInRequestId: string
}

/** Writes a letter with a fresh link for everything that this address may open; nothing when that is nothing. */
export const renewLinks = async (
  trx: Trx,
  { email, language, signInRequestId }: Renewal,
  now: Temporal.Instant,
): Promise<void> => {
  for (const { id } of await openRegistrations(trx, email, now))
    await writeParticipantLink(trx, { registrationId: id }, now)
  for (const { id } of await unfinishedRegistrations(trx, email))
    await writeRegistrationLink(trx, { circleId: id, email, language }, now)
  for (const { id } of await openHostSections(trx, email, now))
    await writeHostInvitation(trx, { hostEditorId: id }, now)
  for (const { id } of await openExperts(trx, email, now))
    await writeExpertInvitation(trx, { expertId: id }, now)
  for (const { id } of await openHostRequests(trx, { email, oldestDay: oldestOpenDay(now) }))
    await writeHostRequest(trx, { hostRequestId: id }, now)
  for (const { id } of await openSubstitutions(trx, email, now))
    await writeSubstituteLink(trx, { substituteId: id }, now)
  for (const { id } of await openGuests(trx, email, oldestOpenDay(now)))
    await writeGuestLink(trx, { guestId: id }, now)
  for (const { circleId } of await unfinishedGuests(trx, email, now))
    await writeInformationLink(trx, { circleId, email, language }, now)
  await writeSignInLetters(trx, { email, signInRequestId }, now)
}

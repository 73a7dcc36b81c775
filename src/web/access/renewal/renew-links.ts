import type { Trx } from '../../../db/connect.ts'
import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { writeParticipantLink, writeRegistrationLink } from '../../../invitation/registration-letters.ts'
import { writeLetter } from '../../../mail/write-letter.ts'
import { dayInWords } from '../../../time/day-words.ts'
import { writeSignInLetters } from '../sign-in/sign-in-letters.ts'
import { openHostSections, openRegistrations, unfinishedRegistrations } from './queries.ts'

export interface Renewal {
  email: string
  /** Of the page on which it is asked; for letters to somebody of whom nothing is known yet. */
  language: Language
  signInRequestId: string
}

/** Writes a letter with a fresh link for everything that this address may open; nothing when that is nothing. */
export const renewLinks = async (
  trx: Trx,
  words: Record<Language, Translate>,
  { email, language, signInRequestId }: Renewal,
  now: Temporal.Instant,
): Promise<void> => {
  for (const { id } of await openRegistrations(trx, email, now))
    await writeParticipantLink(trx, { registrationId: id }, now)
  for (const { id } of await unfinishedRegistrations(trx, email))
    await writeRegistrationLink(trx, { circleId: id, email, language }, now)
  for (const section of await openHostSections(trx, email, now))
    await writeHostLink(trx, words[section.language], { email, ...section }, now)
  await writeSignInLetters(trx, { email, signInRequestId }, now)
}

type HostSection = Awaited<ReturnType<typeof openHostSections>>[number] & { email: string }

const writeHostLink = (trx: Trx, t: Translate, section: HostSection, now: Temporal.Instant) =>
  writeLetter(
    trx,
    {
      instituteId: section.instituteId,
      circleId: section.circleId,
      kind: 'hostInvitation',
      streamKey: `host:${section.id}`,
      dedupeKey: `hostLink:${section.id}:${Math.floor(now.epochMilliseconds / 60_000)}`,
      sender: { name: section.senderName, address: section.senderAddress },
      recipient: { name: section.name, address: section.email },
      language: section.language,
      facts: {
        name: section.name,
        circle: section.circle,
        city: section.place,
        meeting: t('access:renewal.meeting', {
          number: section.number,
          day: dayInWords(section.heldOn, section.language),
        }),
        contact: [section.contactName, section.contactEmail, section.contactPhone].filter(Boolean).join(', '),
      },
      linkRequests: [{ name: 'link', purpose: 'hostSection', subjectId: section.id }],
    },
    now,
  )

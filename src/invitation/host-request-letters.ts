import type { Trx } from '../db/connect.ts'
import type { LetterKind, LetterKinds } from '../mail/letter-kinds.ts'
import { lockUnsent, supersede } from '../mail/supersede.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { endNeedlessRequests } from '../meeting/end-needless-requests.ts'
import { dayInWords, hoursInWords } from '../time/day-words.ts'
import { type HostRequestRow, requestForLetters } from './host-request-rows.ts'

interface Which {
  hostRequestId: string
}

/**
 * Asks somebody by letter whether their organisation hosts a meeting; the link is made when it leaves. Asking more than
 * once within a minute writes one letter.
 * @throws when there is no such request
 */
export const writeHostRequest = async (
  trx: Trx,
  { hostRequestId }: Which,
  now: Temporal.Instant,
): Promise<void> => {
  const request = await requestForLetters(trx, hostRequestId)
  const linkRequests = [{ name: 'link', purpose: 'hostRequest', subjectId: hostRequestId }]
  const dedupeKey = `hostRequest:${hostRequestId}:${now.toString().slice(0, 16)}`
  await write(trx, 'hostRequest', request, toAsked(request), { dedupeKey, linkRequests }, now)
}

/** Tells who was asked that they need not answer any more; when the question has not left yet, neither does. */
export const writeHostRequestWithdrawn = async (
  trx: Trx,
  { hostRequestId }: Which,
  now: Temporal.Instant,
): Promise<void> => {
  const request = await requestForLetters(trx, hostRequestId)
  const unsent = await lockUnsent(trx, [streamOf(hostRequestId)])
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  if (unsent.length > 0) return
  const dedupeKey = `hostRequestWithdrawn:${hostRequestId}`
  await write(trx, 'hostRequestWithdrawn', request, toAsked(request), { dedupeKey }, now)
}

/** Tells the organiser who asked what the answer is, in that person's own words; without one, the circle's contact. */
export const writeHostRequestAnswer = async (
  trx: Trx,
  { hostRequestId, answer }: Which & { answer: 'Accepted' | 'Declined' },
  now: Temporal.Instant,
): Promise<void> => {
  const request = await requestForLetters(trx, hostRequestId)
  const kind = `hostRequest${answer}` as const
  const reader = {
    name: request.organiserName ?? request.contactName,
    email: request.organiserEmail ?? request.contactEmail,
    language: request.organiserLanguage ?? 'nl',
  }
  const said = {
    who: request.name,
    notes: request.note ? [request.note] : [],
    // The answer of the asked person is what the organiser goes on with.
    contact: `${request.name}, ${request.email}`,
  }
  await write(trx, kind, request, reader, { dedupeKey: `${kind}:${hostRequestId}`, said }, now)
}

/**
 * Ends the open requests of a circle that were overtaken, because a host was decided by hand or a meeting cancelled, and
 * tells who was asked. Call it after either.
 * @returns how many were told
 */
export const endNeedlessRequestsWithLetters = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<number> => {
  const { hostRequestIds } = await endNeedlessRequests(trx, { circleId }, now)
  for (const hostRequestId of hostRequestIds) await writeHostRequestWithdrawn(trx, { hostRequestId }, now)
  return hostRequestIds.length
}

type Kind = Extract<LetterKind, `hostRequest${string}`>
interface Reading {
  name: string
  email: string
  language: 'nl' | 'en'
}

const toAsked = ({ name, email, language }: HostRequestRow): Reading => ({ name, email, language })

const streamOf = (hostRequestId: string) => `hostRequest:${hostRequestId}`

const write = async (
  trx: Trx,
  kind: Kind,
  request: HostRequestRow,
  { name, email, language }: Reading,
  given: {
    dedupeKey: string
    linkRequests?: { name: string; purpose: string; subjectId: string }[]
    said?: { who: string; notes: string[]; contact: string }
  },
  now: Temporal.Instant,
) => {
  const facts: LetterKinds['hostRequestAccepted'] = {
    name,
    circle: request.circle,
    organisation: request.organisation,
    when: `${dayInWords(request.heldOn, language)}, ${hoursInWords(request.startsAt, request.endsAt, language)}`,
    contact: [request.contactName, request.contactEmail, request.contactPhone].filter(Boolean).join(', '),
    who: '',
    notes: [],
    ...given.said,
  }
  await writeLetter(
    trx,
    {
      instituteId: request.instituteId,
      circleId: request.circleId,
      kind,
      streamKey: given.said ? `${streamOf(request.id)}:answer` : streamOf(request.id),
      dedupeKey: given.dedupeKey,
      sender: { name: request.senderName, address: request.senderAddress },
      recipient: { name, address: email },
      language,
      facts,
      ...(given.linkRequests ? { linkRequests: given.linkRequests } : {}),
    },
    now,
  )
}

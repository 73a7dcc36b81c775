import { linkExpiry } from '../access/link-life.ts'
import { mintLink } from '../access/mint-link.ts'
import type { AccessPurpose } from '../db/access-tables.ts'
import type { Trx } from '../db/connect.ts'

export interface LetterLinkRequest {
  purpose: AccessPurpose
  /** organiser, circle, registration or host editor, by purpose */
  subjectId: string
  /** the address that the letter goes to */
  email: string
  /** sign-in only */
  signInRequestId?: string
}

/**
 * Makes the link of a letter at the moment that the letter is sent; how long it works follows from what it opens. It
 * stands here because that asks for the days of meetings, which the access folder does not know.
 * @returns the whole address, and for a sign-in the six characters that may be typed instead
 */
export const mintLetterLink = async (
  trx: Trx,
  request: LetterLinkRequest,
  now: Temporal.Instant,
  randomBytes: (count: number) => Buffer,
  baseUrl: string,
): Promise<{ href: string; code: string | null }> => {
  const expiresAt = linkExpiry(request.purpose, now, await lastDayOf(trx, request))
  const { token, code } = await mintLink(trx, { ...request, expiresAt }, now, randomBytes)
  return { href: `${baseUrl}/link/${token}`, code }
}

const lastDayOf = async (trx: Trx, { purpose, subjectId }: LetterLinkRequest): Promise<string | null> => {
  if (purpose === 'hostSection') {
    const meeting = await trx
      .selectFrom('host_editor')
      .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
      .select('meeting.held_on as heldOn')
      .where('host_editor.id', '=', subjectId)
      .executeTakeFirst()
    return meeting?.heldOn ?? null
  }
  if (purpose !== 'participant') return null
  const last = await trx
    .selectFrom('registration')
    .innerJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
    .select((eb) => eb.fn.max('meeting.held_on').as('heldOn'))
    .where('registration.id', '=', subjectId)
    .executeTakeFirst()
  return last?.heldOn ?? null
}

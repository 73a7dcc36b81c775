import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type WhyNotAsk, whyNotAsk } from './host-request.ts'
import { findHostChoices, lockMeeting } from './queries.ts'

export interface NewHostRequest {
  meetingId: string
  organisationId: string
  name: string
  /** one plain address in lower case */
  email: string
  language: Language
  /** who hears the answer */
  organiserId: string
}

/**
 * Asks somebody whether their organisation hosts a meeting. One request is open per meeting: while it is, nobody else is
 * asked, so that two never say yes to the same day.
 * @returns refused also for an organisation that does not take part in the circle
 */
export const askHost = async (
  trx: Trx,
  input: NewHostRequest,
  now: Temporal.Instant,
): Promise<Outcome<{ hostRequestId: string }, WhyNotAsk | 'alreadyAsked' | 'unknownHost'>> => {
  const meeting = await lockMeeting(trx, input.meetingId)
  const reason = whyNotAsk(meeting, now)
  if (reason) return refused(reason)
  const open = await trx
    .selectFrom('host_request')
    .where('meeting_id', '=', meeting.id)
    .where('state', '=', 'asked')
    .select('id')
    .executeTakeFirst()
  if (open) return refused('alreadyAsked')
  const hosts = await findHostChoices(trx, meeting.circleId)
  if (!hosts.some(({ id }) => id === input.organisationId)) return refused('unknownHost')
  const { id } = await trx
    .insertInto('host_request')
    .values({
      meeting_id: meeting.id,
      organisation_id: input.organisationId,
      name: input.name,
      email: input.email,
      language: input.language,
      asked_by: input.organiserId,
      asked_at: now,
      answered_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return done({ hostRequestId: id })
}

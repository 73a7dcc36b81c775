import type { Trx } from '../db/connect.ts'
import { lockPhase } from '../invitation/catch-up.ts'
import { type AnsweredInvitation, findByUid, setStatus } from './answered-invitation.ts'
import { type CalendarAnswer, readAnswer } from './read-answer.ts'
import type { IncomingMail } from './read-mail.ts'
import type { Received } from './received.ts'
import { isSameQuestion } from './same-question.ts'
import { tellOfDecline } from './tell-of-decline.ts'

interface AnswerAtHand {
  mail: IncomingMail
  isTrusted: boolean
  /** a program sent it by itself, so nothing may be sent in answer */
  isAutomatic: boolean
}

/**
 * Records what somebody answered in their calendar about one meeting; their registration and their place stay as they
 * are. An answer that our border did not vouch for, or to a version that asked about another day or place, is only
 * shown. Anything that is not exactly one answer of the one who was invited is left, with the reason.
 */
export const recordAnswer = async (
  trx: Trx,
  { mail, isTrusted, isAutomatic }: AnswerAtHand,
  now: Temporal.Instant,
): Promise<Received> => {
  const read = readAnswer(mail.calendars)
  if (!read.done) return { outcome: 'dropped', reason: read.reason }
  const answer = read.value
  const found = await findByUid(trx, answer.uid)
  if (!found) return { outcome: 'dropped', reason: 'unknownUid' }
  // Whoever writes calendars of this circle waits here, and then sees the answer.
  await lockPhase(trx, found.circleId)
  const invitation = await findByUid(trx, answer.uid)
  const fault = invitation ? faultOf(answer, invitation) : 'unknownUid'
  if (!invitation || fault) return { outcome: 'dropped', reason: fault ?? 'unknownUid' }
  const isTheirs = isTrusted && mail.from?.address === answer.attendee
  if (!(await isNewer(trx, { invitation, answer, isTheirs }, now)))
    return { outcome: 'dropped', reason: 'notNewer' }
  const isOlder = answer.sequence < invitation.sequence
  await keepAnswer(trx, { invitation, answer, isTheirs, isOlder }, now)
  if (!isTheirs) return { outcome: 'answer', reason: 'unverified' }
  if (isOlder && !(await isSameQuestion(trx, invitation, answer.sequence)))
    return { outcome: 'answer', reason: 'olderVersion' }
  await setStatus(trx, invitation, answer.status, now)
  if (answer.status === 'DECLINED' && !isAutomatic) await tellOfDecline(trx, { invitation, mail }, now)
  return { outcome: 'answer', reason: answer.status.toLowerCase() }
}

const faultOf = (answer: CalendarAnswer, invitation: AnsweredInvitation): string | null => {
  if (answer.attendee !== invitation.address) return 'otherAttendee'
  if (!invitation.isCurrent) return 'ended'
  return answer.sequence > invitation.sequence ? 'unknownVersion' : null
}

interface Judged {
  invitation: AnsweredInvitation
  answer: CalendarAnswer
  isTheirs: boolean
}

// A clock that runs ahead must not shut out every later answer.
const stampOf = ({ stampedAt }: CalendarAnswer, now: Temporal.Instant) =>
  Temporal.Instant.compare(stampedAt, now) > 0 ? now : stampedAt

// What nobody vouched for is held against all there is, but never stands in the way of what somebody did.
const isNewer = async (trx: Trx, { invitation, answer, isTheirs }: Judged, now: Temporal.Instant) => {
  const last = await trx
    .selectFrom('calendar_answer')
    .where(`${invitation.owner}_id`, '=', invitation.id)
    .$if(isTheirs, (query) => query.where('is_trusted', '=', true))
    .orderBy('sequence', 'desc')
    .orderBy('stamped_at', 'desc')
    .limit(1)
    .select(['sequence', 'stamped_at as stampedAt'])
    .executeTakeFirst()
  if (!last) return true
  if (answer.sequence !== last.sequence) return answer.sequence > last.sequence
  return Temporal.Instant.compare(stampOf(answer, now), last.stampedAt) > 0
}

const keepAnswer = async (
  trx: Trx,
  { invitation, answer, isTheirs, isOlder }: Judged & { isOlder: boolean },
  now: Temporal.Instant,
) => {
  await trx
    .insertInto('calendar_answer')
    .values({
      [`${invitation.owner}_id`]: invitation.id,
      status: answer.status,
      sequence: answer.sequence,
      stamped_at: stampOf(answer, now),
      received_at: now,
      is_trusted: isTheirs,
      is_older: isOlder,
    })
    .execute()
}

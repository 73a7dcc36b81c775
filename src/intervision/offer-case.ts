import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { lockRegistration } from '../registration/lock-registration.ts'
import { type CaseInput, isOpen, MOST_CASES } from './case.ts'

/** Why a case cannot be offered: no seat, the circle is over, as many as one can, or no such meeting to come. */
export type WhyNoCase = 'noSeat' | 'closed' | 'tooMany' | 'noMeeting'

/**
 * Offers a case. Its meeting, when one was chosen, then knows that there is something for its intervision. The same text
 * once more is the same case: a button that is pressed twice offers one.
 * @throws when there is no such registration
 */
export const offerCase = async (
  trx: Trx,
  { registrationId, ...input }: CaseInput & { registrationId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ caseId: string }, WhyNoCase>> => {
  const { state, circle } = await lockRegistration(trx, registrationId)
  if (state !== 'confirmed') return refused('noSeat')
  if (circle.phase === 'closed') return refused('closed')
  const own = await trx
    .selectFrom('case_offer')
    .where('registration_id', '=', registrationId)
    .select(['id', 'title', 'question', 'situation', 'tried', 'state'])
    .execute()
  const same = own.find((one) => isOpen(one.state) && TEXTS.every((name) => one[name] === input[name]))
  if (same) return done({ caseId: same.id })
  if (own.length >= MOST_CASES) return refused('tooMany')
  if (!(await isMeetingOf(trx, circle.id, input.meetingId))) return refused('noMeeting')
  const { id } = await trx
    .insertInto('case_offer')
    .values({
      ...caseColumns(input),
      circle_id: circle.id,
      registration_id: registrationId,
      import_key: null,
      offered_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (input.meetingId)
    await raisePillar(trx, { meetingId: input.meetingId, kind: 'intervision', to: 'offered' }, now)
  return done({ caseId: id })
}

const TEXTS = ['title', 'question', 'situation', 'tried'] as const

/** The text of a case in the names of its columns. */
export const caseColumns = ({ title, question, situation, tried, readBy, meetingId }: CaseInput) => ({
  title,
  question,
  situation,
  tried,
  read_by: readBy,
  meeting_id: meetingId,
})

/** Whether a meeting belongs to a circle and goes on; no meeting at all always does. */
export const isMeetingOf = async (trx: Trx, circleId: string, meetingId: string | null): Promise<boolean> => {
  if (!meetingId) return true
  const meeting = await trx
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .where('circle_id', '=', circleId)
    .where('state', '=', 'planned')
    .select('id')
    .executeTakeFirst()
  return meeting !== undefined
}

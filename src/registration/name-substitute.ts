import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { endSubstitute } from './end-substitute.ts'
import { type WhyNotAnswer, whyNotAnswer } from './meeting-answer.ts'
import { keepPlace } from './meeting-places.ts'
import { stateInCircle } from './state-in-circle.ts'
import type { SubstituteInput } from './substitute-input.ts'
import { standsIn, substitutes } from './substitutes.ts'
import { writeAnswer } from './write-answer.ts'

export interface NewSubstitute extends SubstituteInput {
  registrationId: string
  meetingId: string
}

/** Their own address; somebody who has a seat; somebody who stands in for another already; no place left to give. */
export type WhyNotSubstitute = WhyNotAnswer | 'self' | 'takesPart' | 'standsInAlready' | 'full'

/**
 * Names somebody who comes to one meeting instead: who names them cannot come then, and whoever was named before no
 * longer comes. Naming the same person again changes nothing. The seat in the circle stays with who named them.
 * @param input email one plain address in lower case
 * @returns the circle, whose calendars must hear of it; refused as for an answer, and for an address that would count
 *   one person twice
 */
export const nameSubstitute = async (
  trx: Trx,
  { registrationId, meetingId, name, email }: NewSubstitute,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, WhyNotSubstitute>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const { circleId } = meeting
  const reason = whyNotAnswer(await stateInCircle(trx, { registrationId, circleId }), meeting, now)
  if (reason) return refused(reason)
  const known = await seatOf(trx, { circleId, email })
  if (known) return refused(known === registrationId ? 'self' : 'takesPart')
  const standing = await standingAt(trx, meetingId)
  const theirs = standing.find((one) => one.email === email)
  if (theirs && theirs.registrationId !== registrationId) return refused('standsInAlready')
  if (theirs?.name === name) return done({ circleId })
  if (!(await keepPlace(trx, { registrationId, meetingId }, now))) return refused('full')
  await writeAnswer(trx, { registrationId, meeting, answer: 'cannot' }, now)
  await endSubstitute(trx, { registrationId, meetingId }, now)
  const { language } = await languageOf(trx, registrationId)
  const whose = { registration_id: registrationId, meeting_id: meetingId, held_on: meeting.heldOn }
  await trx
    .insertInto('substitute')
    .values({ ...whose, name, email, language, named_at: now, ended_at: null })
    .execute()
  return done({ circleId })
}

const seatOf = async (trx: Trx, { circleId, email }: { circleId: string; email: string }) => {
  const row = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .where('person.email', '=', email)
    .select('registration.id')
    .executeTakeFirst()
  return row?.id
}

const standingAt = (trx: Trx, meetingId: string) =>
  substitutes(trx)
    .where('meeting.id', '=', meetingId)
    .where(standsIn)
    .select(['substitute.name', 'substitute.email', 'substitute.registration_id as registrationId'])
    .execute()

// Nothing is known of the substitute yet: they are written to in the language of who named them.
const languageOf = (trx: Trx, registrationId: string) =>
  trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .select('person.language')
    .executeTakeFirstOrThrow()

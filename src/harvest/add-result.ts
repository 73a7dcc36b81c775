import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockRegistration } from '../registration/lock-registration.ts'
import { holdsSeat } from '../registration/registration.ts'
import { MOST_RESULTS, type ResultInput } from './result.ts'

/** A result of a circle by one participant. `resultId` was made by the form, so that sending it twice tells it once. */
export interface OwnResult extends ResultInput {
  resultId: string
  registrationId: string
}

/** A result of a circle by an organiser of its institute, which the caller knows. */
export interface OrganiserResult extends ResultInput {
  resultId: string
  circleId: string
  organiserId: string
}

/**
 * Adds a result that a participant with a seat tells. It belongs to the last meeting before the day on which it was
 * reached, or to the last one that was held. Told again under the same id, or in the same words, it just stands.
 */
export const addOwnResult = async (
  trx: Trx,
  { registrationId, ...result }: OwnResult,
  now: Temporal.Instant,
): Promise<Outcome<null, 'noSeat' | 'tooMany'>> => {
  const { state, circle } = await lockRegistration(trx, registrationId)
  if (!holdsSeat(state)) return refused('noSeat')
  const { personId } = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select('person_id as personId')
    .executeTakeFirstOrThrow()
  const own = await trx
    .selectFrom('result')
    .where('circle_id', '=', circle.id)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .select('sentence')
    .execute()
  if (own.some(({ sentence }) => sentence === result.sentence)) return done(null)
  if (own.length >= MOST_RESULTS) return refused('tooMany')
  await insert(trx, { ...result, circleId: circle.id, personId, organiserId: null }, now)
  return done(null)
}

/** Adds a result that an organiser tells, as `addOwnResult` does. */
export const addResult = (trx: Trx, result: OrganiserResult, now: Temporal.Instant): Promise<void> =>
  insert(trx, { ...result, personId: null }, now)

interface Row extends ResultInput {
  resultId: string
  circleId: string
  personId: string | null
  organiserId: string | null
}

const insert = async (trx: Trx, row: Row, now: Temporal.Instant): Promise<void> => {
  const day = row.reachedOn ?? now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  await trx
    .insertInto('result')
    .values((eb) => ({
      id: row.resultId,
      circle_id: row.circleId,
      meeting_id: eb
        .selectFrom('meeting')
        .where('meeting.circle_id', '=', row.circleId)
        .where('meeting.state', '=', 'planned')
        .where('meeting.held_on', '<=', day)
        .orderBy('meeting.held_on', 'desc')
        .limit(1)
        .select('meeting.id'),
      case_id: null,
      person_id: row.personId,
      organiser_id: row.organiserId,
      import_key: null,
      sentence: row.sentence,
      term: row.term,
      reached_on: row.reachedOn,
      told_at: now,
      removed_at: null,
    }))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

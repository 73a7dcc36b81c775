import type { Db, Trx } from '../db/connect.ts'
import { CURRENT_STATES, HELD_STATES, type RegistrationState } from '../db/registration-tables.ts'
import type { CirclePhase } from '../db/schema.ts'
import type { InLine } from './line.ts'
import type { Seats } from './registration.ts'

export interface LockedCircle {
  id: string
  instituteId: string
  phase: CirclePhase
  /** last day of the period */
  endsOn: string
  capacity: number
  /** people of one organisation; null sets no limit */
  maxPerOrganisation: number | null
  /** days of 24 hours that an offer holds */
  offerDays: number
}

/** A circle as `lockCircle` finds it, without the lock. */
export const seatedCircle = (db: Db, circleId: string) =>
  db
    .selectFrom('circle')
    .select(['id', 'institute_id as instituteId', 'phase', 'ends_on as endsOn', 'capacity'])
    .select(['max_per_organisation as maxPerOrganisation', 'offer_days as offerDays'])
    .where('id', '=', circleId)

/**
 * Takes the circle's row until the transaction ends: whoever gives out seats waits here for whoever came first, so
 * counting and writing cannot be passed by somebody else. Null when there is no such circle.
 */
export const lockCircle = (trx: Trx, circleId: string): Promise<LockedCircle | undefined> =>
  seatedCircle(trx, circleId).forUpdate().executeTakeFirst()

/** Counts who holds a seat, who has an offer and who waits; only under the lock is it still true at the next line. */
export const countSeats = async (db: Db, circle: { id: string; capacity: number }): Promise<Seats> => {
  const counted = await db
    .selectFrom('registration')
    .where('circle_id', '=', circle.id)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'confirmed').as('confirmed'),
      fn.countAll<number>().filterWhere('state', '=', 'offered').as('offered'),
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  return { capacity: circle.capacity, ...counted }
}

/** Seats taken by or kept for people of each organisation; organisations without any are not in it. */
export const heldPerOrganisation = async (db: Db, circleId: string): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', 'in', HELD_STATES)
    .where('person.organisation_id', 'is not', null)
    .groupBy('person.organisation_id')
    .select(({ fn }) => ['person.organisation_id as organisationId', fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(({ organisationId, count }) => [organisationId ?? '', count]))
}

/** Who waits, in the order in which seats are offered. */
export const waitingLine = (db: Db, circleId: string): Promise<InLine[]> =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'waiting')
    .orderBy('registration.offered_out_of_turn', 'desc')
    .orderBy('registration.arrival')
    .select(['registration.id', 'person.organisation_id as organisationId'])
    .select('registration.offered_out_of_turn as isOutOfTurn')
    .execute()

/**
 * The registration with which somebody takes part or waits now, found by address; undefined after it ended. By way of
 * the person, of whom an institute has one: with many registered, looking through them takes longer than all the rest.
 */
export const currentRegistration = (
  db: Db,
  { circleId, email }: { circleId: string; email: string },
): Promise<{ id: string; state: RegistrationState } | undefined> =>
  db
    .selectFrom('registration')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', 'in', CURRENT_STATES)
    .where('registration.person_id', '=', (eb) =>
      eb
        .selectFrom('circle')
        .innerJoin('person', 'person.institute_id', 'circle.institute_id')
        .where('circle.id', '=', circleId)
        .where('person.email', '=', email)
        .select('person.id'),
    )
    .select(['registration.id', 'registration.state'])
    .executeTakeFirst()

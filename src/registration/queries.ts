import type { Db, Trx } from '../db/connect.ts'
import type { CirclePhase, RegistrationState } from '../db/schema.ts'
import type { Seats } from './registration.ts'

export interface LockedCircle {
  id: string
  instituteId: string
  phase: CirclePhase
  capacity: number
}

/**
 * Takes the circle's row until the transaction ends: whoever gives out seats waits here for whoever came first, so
 * counting and writing cannot be passed by somebody else. Null when there is no such circle.
 */
export const lockCircle = (trx: Trx, circleId: string): Promise<LockedCircle | undefined> =>
  trx
    .selectFrom('circle')
    .select(['id', 'institute_id as instituteId', 'phase', 'capacity'])
    .where('id', '=', circleId)
    .forUpdate()
    .executeTakeFirst()

/** Counts who holds a seat and who waits; only under the lock is it still true at the next line. */
export const countSeats = async (db: Db, circle: { id: string; capacity: number }): Promise<Seats> => {
  const counted = await db
    .selectFrom('registration')
    .where('circle_id', '=', circle.id)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'confirmed').as('confirmed'),
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  return { capacity: circle.capacity, confirmed: counted.confirmed, waiting: counted.waiting }
}

/** The registration with which somebody takes part or waits now, found by address; undefined after withdrawal. */
export const currentRegistration = (
  db: Db,
  { circleId, email }: { circleId: string; email: string },
): Promise<{ id: string; state: RegistrationState } | undefined> =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '<>', 'withdrawn')
    .where('person.email', '=', email)
    .select(['registration.id', 'registration.state'])
    .executeTakeFirst()

/** Which circle a registration belongs to; undefined when there is none. */
export const circleOfRegistration = async (db: Db, registrationId: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select('circle_id as circleId')
    .executeTakeFirst()
  return row?.circleId
}

/** How a registration stands now; asked again under the circle's lock before anything is decided. */
export const stateOf = async (trx: Trx, registrationId: string): Promise<RegistrationState | undefined> => {
  const row = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select('state')
    .executeTakeFirst()
  return row?.state
}

/** Who has waited longest; undefined when nobody waits. */
export const firstInLine = async (db: Db, circleId: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('registration')
    .where('circle_id', '=', circleId)
    .where('state', '=', 'waiting')
    .orderBy('arrival')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return row?.id
}

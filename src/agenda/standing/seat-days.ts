import { sql } from 'kysely'

/**
 * The day on which a `registration` got its seat, on the clock of `meeting`. Who got it at once when they were registered
 * has the day that is kept of that: a file says since when somebody takes part.
 */
export const seatedOn = sql<string>`(case when registration.confirmed_at = registration.registered_at
  then registration.registered_on
  else (registration.confirmed_at at time zone meeting.time_zone)::date end)`

/** The day on which a `registration` ended, on the clock of `meeting`. */
export const endedOn = sql<string>`(registration.ended_at at time zone meeting.time_zone)::date`

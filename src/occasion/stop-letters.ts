import { sql } from 'kysely'
import { addressedAs } from '../db/addressed-as.ts'
import type { Db, Trx } from '../db/connect.ts'
import type { FormOfAddress } from '../db/schema.ts'
import { keyOf } from './load-circle.ts'
import type { ReaderKey } from './readers.ts'

/** Who got a letter over time, of which circle, and whether they want no more of them. */
export interface StopStanding {
  reader: ReaderKey
  circle: string
  formOfAddress: FormOfAddress
  hasStopped: boolean
}

/**
 * How the reader of a letter over time stands; null when the letter, or who it was for, is no more. One that an organiser
 * sent once more is known by the stream of its reader. One statement.
 */
export const findStop = async (db: Db, letterId: string): Promise<StopStanding | null> => {
  const row = await db
    .selectFrom('letter')
    .innerJoin('letter as first', 'first.stream_key', 'letter.stream_key')
    .innerJoin('occasion_letter as written', 'written.letter_id', 'first.id')
    .innerJoin('meeting', 'meeting.id', 'written.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('letter.id', '=', letterId)
    .limit(1)
    .select(['circle.title as circle', addressedAs('letter.recipient_address').as('formOfAddress')])
    .select(['written.registration_id as registrationId', 'written.substitute_id as substituteId'])
    .select('written.guest_id as guestId')
    .select(hasStopped.as('hasStopped'))
    .executeTakeFirst()
  if (!row) return null
  const { circle, formOfAddress, hasStopped: stopped, ...ids } = row
  return { reader: keyOf(ids), circle, formOfAddress, hasStopped: stopped }
}

const hasStopped = sql<boolean>`exists (select from occasion_stop stop
  where stop.registration_id = written.registration_id or stop.substitute_id = written.substitute_id
    or stop.guest_id = written.guest_id)`

/** Keeps letters over time that may be refused from this reader; doing it twice changes nothing. */
export const stopLetters = async (
  trx: Trx,
  { kind, id }: ReaderKey,
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .insertInto('occasion_stop')
    .values({
      registration_id: kind === 'registration' ? id : null,
      substitute_id: kind === 'substitute' ? id : null,
      guest_id: kind === 'guest' ? id : null,
      stopped_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Lets them come again. */
export const resumeLetters = async (trx: Trx, { kind, id }: ReaderKey): Promise<void> => {
  await trx.deleteFrom('occasion_stop').where(`${kind}_id`, '=', id).execute()
}

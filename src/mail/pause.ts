import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import { LINK_KINDS } from './patience.ts'

export interface WhatIsPaused {
  /** null: the whole installation, links for signing in included */
  instituteId: string | null
}

export interface Pause extends WhatIsPaused {
  pausedAt: Temporal.Instant
  /** name of the organiser; null: by the command line, or by somebody who is gone */
  pausedBy: string | null
}

/**
 * Lets no more letters leave: of an institute, but for links that somebody asked for just now; or of the whole
 * installation. What a mail server is hearing at this moment still goes. Nothing expires meanwhile.
 * @param organiserId who pauses; null for the command line
 * @returns false when it was paused already
 */
export const pauseDelivery = async (
  trx: Trx,
  { instituteId, organiserId }: WhatIsPaused & { organiserId: string | null },
  now: Temporal.Instant,
): Promise<boolean> => {
  const paused = await trx
    .insertInto('delivery_pause')
    .values({ institute_id: instituteId, organiser_id: organiserId, paused_at: now })
    .onConflict((conflict) => conflict.column('institute_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return paused !== undefined
}

/**
 * Ends a pause. Letters that waited get their jobs at the end of this transaction and leave in their order; those that
 * were under way before the pause follow with the next sweep. @returns false when nothing was paused
 */
export const resumeDelivery = async (trx: Trx, { instituteId }: WhatIsPaused): Promise<boolean> => {
  const resumed = await trx
    .deleteFrom('delivery_pause')
    .where((eb) =>
      instituteId === null ? eb('institute_id', 'is', null) : eb('institute_id', '=', instituteId),
    )
    .returning('id')
    .executeTakeFirst()
  if (!resumed) return false
  // Whatever became of their jobs meanwhile: as just written they get new ones.
  await trx
    .updateTable('letter')
    .set({ state: 'written' })
    .where('state', 'in', ['written', 'queued'])
    .$if(instituteId !== null, (query) => query.where('institute_id', '=', instituteId))
    .execute()
  return true
}

/** The pause that an institute is under, its own or everybody's; null when its letters leave. */
export const findPause = async (db: Db, instituteId: string): Promise<Pause | null> => {
  const found = await db
    .selectFrom('delivery_pause as pause')
    .leftJoin('organiser', 'organiser.id', 'pause.organiser_id')
    .select([
      'pause.institute_id as instituteId',
      'pause.paused_at as pausedAt',
      'organiser.name as pausedBy',
    ])
    .where((eb) => eb.or([eb('pause.institute_id', 'is', null), eb('pause.institute_id', '=', instituteId)]))
    .orderBy('pause.institute_id', (order) => order.asc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** Whether nothing of an institute leaves but links that somebody asked for. */
export const isPaused = async (db: Db, instituteId: string): Promise<boolean> =>
  (await findPause(db, instituteId)) !== null

/** For a query of letters: whether this row of `letter` is one that a pause keeps back. */
export const isKeptBack = (): RawBuilder<boolean> => sql<boolean>`exists (
  select from delivery_pause where delivery_pause.institute_id is null
    or (delivery_pause.institute_id = letter.institute_id and letter.kind <> all(${[...LINK_KINDS]}::text[])))`

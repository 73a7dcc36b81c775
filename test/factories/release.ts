import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import { releaseAgenda } from '../../src/agenda/release/release-agenda.ts'
import { releaseMark } from '../../src/agenda/release/release-mark.ts'
import { snapshotOf } from '../../src/agenda/release/snapshot.ts'
import type { Db } from '../../src/db/connect.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { NOW } from '../support/moment.ts'

/** The mark of the working version of a meeting, as the page to release it carries it. */
export const markOf = async (db: Db, meetingId: string): Promise<string> => {
  const agenda = await loadAgenda(db, { meetingId })
  if (!agenda) throw new Error('no such meeting')
  return releaseMark(snapshotOf(agenda))
}

/** A first version of a meeting that nobody was told of. */
export const aVersion = async (db: Db, meetingId: string): Promise<void> => {
  const basedOn = await markOf(db, meetingId)
  await db
    .transaction()
    .execute((trx) => releaseAgenda(trx, { meetingId, basedOn, note: '', by: 'Tess Regelaar' }, NOW))
}

/** Releases a meeting as an organiser does, and lets its calendars hear of it. @returns the number of the release */
export const release = async (db: Db, meetingId: string, { note = '' } = {}, now = NOW): Promise<number> => {
  const basedOn = await markOf(db, meetingId)
  return db.transaction().execute(async (trx) => {
    const released = await releaseAgenda(trx, { meetingId, basedOn, note, by: 'Tess Regelaar' }, now)
    if (!released.done) throw new Error(released.reason)
    await synchroniseInvitations(trx, { circleId: released.value.circleId, meetingId }, now)
    return released.value.number
  })
}

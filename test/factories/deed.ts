import type { Db } from '../../src/db/connect.ts'
import type { Deed, DeedOwner } from '../../src/deed/deed.ts'
import { noteDeed } from '../../src/deed/note-deed.ts'
import { NOW } from '../support/moment.ts'

type Facts = { meetingId: string; taskId: string } | { circleId: string; resultId: string }

/** A task that an organiser took off the list of a meeting, or a result that a participant took away. */
export const aDeed = (
  db: Db,
  { facts, doneAt = NOW, ...owner }: DeedOwner & { facts: Facts; doneAt?: Temporal.Instant },
): Promise<string> => {
  const deed: Deed = 'taskId' in facts ? { kind: 'taskRemoved', facts } : { kind: 'ownResultRemoved', facts }
  const where = { about: '', page: '/', by: owner.registrationId ? null : 'Noor Kramer' }
  return db.transaction().execute((trx) => noteDeed(trx, { ...owner, ...deed, ...where }, doneAt))
}

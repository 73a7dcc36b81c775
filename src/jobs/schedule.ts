import type { Logger } from 'pino'
import { deleteExpired } from '../access/delete-expired.ts'
import { forgetChanges } from '../circle/forget-changes.ts'
import type { Db, Trx } from '../db/connect.ts'
import { remindHosts } from '../invitation/remind-hosts.ts'
import { forgetAttachments } from '../programme/attachments/remove-attachment.ts'
import { forgetDrafts } from '../programme/forget-drafts.ts'
import { forgetAside } from '../programme/put-aside.ts'
import { deleteForgotten } from './delete-forgotten.ts'
import { expireAllOffers } from './expire-offers.ts'
import type { LetterQueue } from './queue.ts'
import { writeAllOccasions } from './write-occasions.ts'

interface Work {
  name: string
  /** minute, hour, day of the month, month, weekday; on the clock of the Netherlands */
  rhythm: string
  run: (db: Db, now: Temporal.Instant) => Promise<void>
}

// All or nothing, as most of it is.
const atOnce =
  (work: (trx: Trx, now: Temporal.Instant) => Promise<void>): Work['run'] =>
  (db, now) =>
    db.transaction().execute((trx) => work(trx, now))

const schedule: Work[] = [
  // Links a month after their end, sessions and counters at once.
  { name: 'delete-expired', rhythm: '30 3 * * *', run: atOnce(deleteExpired) },
  // Diet and access needs after the last meeting, forms that were never sent, guests who did not register.
  { name: 'delete-unneeded', rhythm: '45 3 * * *', run: atOnce(deleteForgotten) },
  // A seat that nobody answered for goes to the next; letters leave with the next sweep.
  { name: 'expire-offers', rhythm: '*/5 * * * *', run: atOnce(expireAllOffers) },
  // Letters over time, at the latest five minutes after they are due.
  { name: 'write-occasions', rhythm: '*/5 * * * *', run: writeAllOccasions },
  // Drafts that remind hosts of their tasks, on mornings of working days; an organiser sends them.
  { name: 'remind-hosts', rhythm: '30 7 * * 1-5', run: atOnce(remindHosts) },
  // Items that were taken out of a programme and not brought back.
  { name: 'forget-aside', rhythm: '50 3 * * *', run: atOnce(forgetAside) },
  // What was typed in a host's section and not saved, a month after the meeting.
  { name: 'forget-drafts', rhythm: '55 3 * * *', run: atOnce(forgetDrafts) },
  // Files that were taken away and not put back.
  { name: 'forget-attachments', rhythm: '55 3 * * *', run: atOnce(forgetAttachments) },
  { name: 'forget-changes', rhythm: '10 * * * *', run: atOnce(forgetChanges) },
]

interface ScheduleOptions {
  db: Db
  queue: LetterQueue
  log: Pick<Logger, 'error'>
  now: () => Temporal.Instant
}

/** Runs the scheduled work; of any number of processes one does each piece. */
export const startSchedule = async ({ db, queue, log, now }: ScheduleOptions): Promise<void> => {
  for (const { name, rhythm, run } of schedule) {
    await queue.boss.createQueue(name, { policy: 'singleton', retryLimit: 3, retryBackoff: true })
    await queue.boss.schedule(name, rhythm, null, { tz: 'Europe/Amsterdam' })
    await queue.boss.work(name, async () => {
      await run(db, now()).catch((error) => {
        log.error({ err: error, work: name }, 'scheduled work failed; it is tried again')
        throw error
      })
    })
  }
}

import { expect, test } from '@jest/globals'
import { sweepLetters } from '../../src/jobs/sweep-letters.ts'
import { holdFrom } from '../../src/mail/hold.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { aLetter } from '../factories/letter.ts'
import { usePostOffice } from '../support/post-office.ts'

const office = usePostOffice()

const sweep = async (minutesLater = 0) => {
  const { connection, queue } = office.parts()
  const warnings: unknown[] = []
  const log = { warn: (about: unknown) => void warnings.push(about) }
  const now = Temporal.Now.instant().add({ minutes: minutesLater })
  return {
    takenUp: await sweepLetters({ db: connection.db, queue, log }, now),
    warnings,
  }
}

test('a letter without a job gets one, once', async () => {
  await office
    .parts()
    .connection.db.transaction()
    .execute((trx) => office.write(trx))
  expect(await office.states()).toEqual(['written'])
  expect((await sweep()).takenUp).toBe(1)
  expect((await sweep()).takenUp).toBe(0)
  expect(await office.states()).toEqual(['queued'])
  expect(await office.jobs()).toEqual([['person:zoe', 'created']])
})

test('a draft gets none: nothing sends it but an organiser', async () => {
  await office.change((trx) => office.write(trx, undefined, undefined, true))
  expect((await sweep(60)).takenUp).toBe(0)
  expect([await office.states(), await office.jobs()]).toEqual([['draft'], []])
})

test('a held letter leaves when its quiet period is over, once, whichever processes ask', async () => {
  const { connection, instituteId } = office.parts()
  const now = Temporal.Now.instant()
  const held = aLetter(instituteId, 'seatGiven', { streamKey: 'person:zoe', hold: holdFrom(null, now) })
  await office.change((trx) => writeLetter(trx, held, now))
  expect((await sweep(9)).takenUp).toBe(0)
  expect([await office.states(), await office.jobs()]).toEqual([['held'], []])
  const [one, other] = await Promise.all([sweep(10), sweep(10)])
  expect(one.takenUp + other.takenUp).toBe(1)
  expect([await office.states(), await office.jobs()]).toEqual([['queued'], [['person:zoe', 'created']]])
  const { written_at: writtenAt } = await connection.db
    .selectFrom('letter')
    .select('written_at')
    .executeTakeFirstOrThrow()
  // As if it were written then: neither its expiry nor the alarm counts the time that it was meant to wait.
  expect(writtenAt.since(now).total('minutes')).toBeCloseTo(10, 0)
})

test('a letter whose job got lost gets a new one', async () => {
  await office.change((trx) => office.write(trx))
  await office.parts().queue.boss.deleteAllJobs('letter')
  expect((await sweep()).takenUp).toBe(1)
  expect(await office.jobs()).toEqual([['person:zoe', 'created']])
})

test('says so when the oldest letter has been waiting for ten minutes, not before', async () => {
  await office.change((trx) => office.write(trx))
  expect((await sweep(9)).warnings).toEqual([])
  expect((await sweep(11)).warnings).toEqual([{ waiting: 1, minutes: 11 }])
})

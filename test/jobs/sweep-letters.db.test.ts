import { expect, test } from '@jest/globals'
import { sweepLetters } from '../../src/jobs/sweep-letters.ts'
import { usePostOffice } from '../support/post-office.ts'

const office = usePostOffice()

const sweep = async (minutesLater = 0) => {
  const { connection, queue } = office.parts()
  const warnings: unknown[] = []
  const log = { warn: (about: unknown) => void warnings.push(about) }
  const now = Temporal.Now.instant().add({ minutes: minutesLater })
  return { takenUp: await sweepLetters({ db: connection.db, queue, log }, now), warnings }
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

import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import pino from 'pino'
import { startQueue } from '../../src/jobs/queue.ts'
import { startSchedule } from '../../src/jobs/schedule.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const log = pino({ level: 'silent' })

test('scheduled work is run when its moment comes, and stands in the schedule once however many processes start', async () => {
  const { db, url } = database()
  await db.insertInto('rate_limit').values({ key: 'old', points: 1, expire: 1 }).execute()
  const queues = [await startQueue({ url, log }), await startQueue({ url, log })]
  for (const queue of queues) await startSchedule({ db, queue, log, now: () => NOW })
  try {
    expect((await queues[0]?.boss.getSchedules())?.map(({ name, cron }) => `${name} ${cron}`)).toEqual([
      'delete-expired 30 3 * * *',
      'delete-unneeded 45 3 * * *',
      'expire-offers */5 * * * *',
      'forget-aside 50 3 * * *',
      'forget-attachments 55 3 * * *',
      'forget-changes 10 * * * *',
      'forget-drafts 55 3 * * *',
      'remind-hosts 30 7 * * 1-5',
      'write-occasions */5 * * * *',
    ])
    await queues[0]?.boss.send('delete-expired')
    for (let tries = 0; tries < 50 && (await left()) > 0; tries++) await pause(200)
    expect(await left()).toBe(0)
  } finally {
    for (const queue of queues) await queue.stop()
  }
})

const left = async () => (await database().db.selectFrom('rate_limit').select('key').execute()).length

import { beforeEach, describe, expect, test } from '@jest/globals'
import { sweepLetters } from '../../src/jobs/sweep-letters.ts'
import { oldestWaiting } from '../../src/mail/oldest-waiting.ts'
import { findPause, isPaused, pauseDelivery, resumeDelivery } from '../../src/mail/pause.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { anInstitute, anOrganiser } from '../factories/circle.ts'
import { aLetter } from '../factories/letter.ts'
import { usePostOffice } from '../support/post-office.ts'
import { until } from '../support/until.ts'

const office = usePostOffice()
const arrived = () => office.parts().server.messages.map(({ to }) => to[0])
const now = () => Temporal.Now.instant()

let other: string
beforeEach(async () => {
  other = (await anInstitute(office.parts().connection.db, { slug: 'anders' })).id
})

const pause = (instituteId: string | null, organiserId: string | null = null) =>
  office.change((trx) => pauseDelivery(trx, { instituteId, organiserId }, now()))
const resume = (instituteId: string | null) => office.change((trx) => resumeDelivery(trx, { instituteId }))

const writeFor = (instituteId: string, name: string, kind: 'seatGiven' | 'organiserSignIn' = 'seatGiven') =>
  office.change((trx) =>
    writeLetter(
      trx,
      aLetter(instituteId, kind, {
        streamKey: 'one',
        recipient: { name, address: `${name}@example.org` },
      }),
      now(),
    ),
  )

describe('while an institute pauses', () => {
  test('its letters wait; links that somebody asked for and the letters of others leave', async () => {
    const { instituteId } = office.parts()
    await pause(instituteId)
    await writeFor(instituteId, 'zoe')
    await writeFor(instituteId, 'tess', 'organiserSignIn')
    await writeFor(other, 'anders')
    await office.deliver()
    await until(() => arrived().length === 2)
    // All jobs are done: nothing looks again and again at what may not leave.
    await until(async () => (await office.jobs()).every(([, state]) => state === 'completed'))
    expect(arrived().sort()).toEqual(['anders@example.org', 'tess@example.org'])
    expect(await office.states()).toEqual(['queued', 'sent', 'sent'])
  })

  test('it says who paused and since when, once; pressing twice changes nothing', async () => {
    const { instituteId, connection } = office.parts()
    const tess = await anOrganiser(connection.db, instituteId)
    expect([await pause(instituteId, tess.id), await pause(instituteId)]).toEqual([true, false])
    expect(await findPause(connection.db, instituteId)).toEqual({
      instituteId,
      pausedAt: expect.any(Temporal.Instant),
      pausedBy: 'Tess Regelaar',
    })
    expect(await isPaused(connection.db, other)).toBe(false)
    expect([await resume(instituteId), await resume(instituteId)]).toEqual([true, false])
    expect(await findPause(connection.db, instituteId)).toBe(null)
  })

  test('nothing of it counts as old, and the sweep leaves it alone', async () => {
    const { instituteId, connection, queue } = office.parts()
    await writeFor(instituteId, 'zoe')
    await queue.boss.deleteAllJobs('letter')
    const later = now().add({ hours: 100 })
    const age = async () => (await oldestWaiting(connection.db, later))?.isWorrying ?? null
    expect(await age()).toBe(true)
    await pause(instituteId)
    expect([
      await age(),
      await sweepLetters({ db: connection.db, queue, log: { warn: () => {} } }, later),
    ]).toEqual([null, 0])
  })
})

test('after a pause everything leaves that waited, in its order and at once', async () => {
  const { instituteId } = office.parts()
  await office.deliver()
  await pause(null)
  await writeFor(instituteId, 'eerst')
  await writeFor(instituteId, 'dan', 'organiserSignIn')
  await writeFor(other, 'laatst')
  await until(async () => (await office.jobs()).every(([, state]) => state === 'completed'))
  expect(arrived()).toEqual([])
  await resume(null)
  await until(() => arrived().length === 3, 5)
  expect(arrived()).toEqual(['eerst@example.org', 'dan@example.org', 'laatst@example.org'])
})

import { expect, test } from '@jest/globals'
import { queueLetters } from '../../src/mail/queue-letters.ts'
import { usePostOffice } from '../support/post-office.ts'

const office = usePostOffice()

test('a letter and its job are both there once the change commits', async () => {
  await office.change((trx) => office.write(trx))
  expect(await office.states()).toEqual(['queued'])
  expect(await office.jobs()).toEqual([['person:zoe', 'created']])
})

test('case 30: a letter and its job are both gone when the change is rolled back', async () => {
  const { connection, queue } = office.parts()
  const change = connection.db.transaction().execute(async (trx) => {
    await office.write(trx)
    await queueLetters(trx, queue.boss)
    throw new Error('changed my mind')
  })
  await expect(change).rejects.toThrow('changed my mind')
  expect(await office.states()).toEqual([])
  expect(await office.jobs()).toEqual([])
})

test('every letter gets one job, also when several changes write at the same time', async () => {
  const names = ['a', 'b', 'c', 'd']
  await Promise.all(names.map((name) => office.change((trx) => office.write(trx, `person:${name}`))))
  expect((await office.jobs()).map(([key]) => key).sort()).toEqual(names.map((name) => `person:${name}`))
})

test('a change without letters adds nothing', async () => {
  expect(await office.change(async () => 'done')).toBe('done')
  expect(await office.jobs()).toEqual([])
})

test('the queue says when it can be reached', async () => {
  expect(await office.parts().queue.isReady()).toBe(true)
})

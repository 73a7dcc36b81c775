import { expect, test } from '@jest/globals'
import { againAfterDeadlock } from '../../src/db/after-deadlock.ts'
import { anInstitute } from '../factories/circle.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('of two transactions that wait for each other one goes on and the other is run again', async () => {
  const { db } = database()
  const [one, other] = [await anInstitute(db, { slug: 'een' }), await anInstitute(db, { slug: 'ander' })]
  let holding = 0
  const both = async () => {
    holding++
    while (holding < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  let tries = 0
  const rename = (first: string, second: string) =>
    againAfterDeadlock(() => {
      tries++
      return db.transaction().execute(async (trx) => {
        const name = (id: string) =>
          trx.updateTable('institute').set({ name: 'Anders' }).where('id', '=', id).execute()
        await name(first)
        await both()
        await name(second)
      })
    })
  await Promise.all([rename(one.id, other.id), rename(other.id, one.id)])
  expect(tries).toBe(3)
})

test('any other fault is thrown at once', async () => {
  let tries = 0
  const failing = againAfterDeadlock(() => {
    tries++
    return Promise.reject(new Error('something else'))
  })
  await expect(failing).rejects.toThrow('something else')
  expect(tries).toBe(1)
})

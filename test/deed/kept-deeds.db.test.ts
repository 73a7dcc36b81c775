import { expect, test } from '@jest/globals'
import { forgetDeeds, recentDeeds } from '../../src/deed/kept-deeds.ts'
import { anInstitute } from '../factories/circle.ts'
import { aDeed } from '../factories/deed.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('what can be taken back is listed for a day, and nothing of it is kept longer than a week', async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const facts = { meetingId: crypto.randomUUID(), taskId: crypto.randomUUID() }
  const at = (hours: number) =>
    aDeed(db, { instituteId, registrationId: null, facts, doneAt: NOW.subtract({ hours }) })
  const ids = [await at(1), await at(25), await at(7 * 24 + 1)]
  expect((await recentDeeds(db, instituteId, NOW)).map(({ id }) => id)).toEqual([ids[0]])
  await db.transaction().execute((trx) => forgetDeeds(trx, NOW))
  const kept = await db.selectFrom('deed').orderBy('done_at', 'desc').select('id').execute()
  expect(kept.map(({ id }) => id)).toEqual(ids.slice(0, 2))
})

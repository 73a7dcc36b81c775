import { expect, test } from '@jest/globals'
import type { ProgrammeItemState } from '../../src/db/programme-tables.ts'
import { type Raise, raisePillar } from '../../src/programme/raise-pillar.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test.each<[ProgrammeItemState, Raise['to'], ProgrammeItemState, boolean]>([
  ['empty', 'offered', 'offered', false],
  ['empty', 'filled', 'filled', false],
  ['offered', 'filled', 'filled', false],
  ['filled', 'offered', 'filled', false],
  ['agreed', 'offered', 'agreed', false],
  ['agreed', 'filled', 'agreed', true],
])('a pillar that is %s and gets something %s is %s', async (before, to, after, changed) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  await db.updateTable('programme_item').set({ state: before }).where('kind', '=', 'news').execute()
  await db.transaction().execute((trx) => raisePillar(trx, { meetingId, kind: 'news', to }, NOW))
  expect(
    await db
      .selectFrom('programme_item')
      .where('kind', '=', 'news')
      .select(['state', 'changed_since_agreed as changed'])
      .execute(),
  ).toEqual([{ state: after, changed }])
})

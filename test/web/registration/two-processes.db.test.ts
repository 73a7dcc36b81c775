import { afterAll, expect, test } from '@jest/globals'
import { connect } from '../../../src/db/connect.ts'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { applicants } from '../../support/applicants.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { endApps, startApps } from '../../support/two-apps.ts'

afterAll(endApps)

test('100 registrations at once over two processes give 24 seats, in order of arrival, and no error', async () => {
  const database = await freshDatabase('many_at_once')
  const apps = await startApps(2, { databaseUrl: database.url })
  const { db, close } = connect(database.url)
  const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id, capacity: 24 })
  const people = await applicants(db, circle, { urls: apps.map(({ url }) => url), count: 100 })

  const answers = await Promise.all(people.map((person) => person.register()))

  expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(303))
  const line = await db
    .selectFrom('registration')
    .where('circle_id', '=', circle.id)
    .orderBy('arrival')
    .select('state')
    .execute()
  expect(line.map(({ state }) => state)).toEqual([
    ...Array(24).fill('confirmed'),
    ...Array(76).fill('waiting'),
  ])
  // Everybody was told the same as what is kept, and got one letter about it.
  expect(answers.filter(({ location }) => location?.endsWith('?notice=confirmed'))).toHaveLength(24)
  const letters = await db.selectFrom('letter').select(['kind', 'recipient_address']).execute()
  const told = letters.filter(
    ({ kind }) => kind === 'registrationConfirmed' || kind === 'registrationWaiting',
  )
  expect(new Set(told.map((letter) => letter.recipient_address)).size).toBe(100)
  expect(told.filter(({ kind }) => kind === 'registrationConfirmed')).toHaveLength(24)

  await close()
  expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0])
  await database.drop()
}, 90_000)

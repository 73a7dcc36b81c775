import { expect, test } from '@jest/globals'
import request from 'supertest'
import { connect } from '../../../src/db/connect.ts'
import { anApplication } from '../../factories/application.ts'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

test('two apps, a hundred people each pressing at once, 24 seats: 24 confirmed, 76 waiting, in order', async () => {
  const { db, pool, url } = database()
  const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id, capacity: 24 })
  const second = connect(url)
  const [one, two] = [testApp({ db, pool }), testApp({ db: second.db, pool: second.pool })]
  const servers = [one.listen(0, '127.0.0.1'), two.listen(0, '127.0.0.1')] as const
  const { mayHost: _, language: __, ...texts } = anApplication()
  const people = await Promise.all(
    Array.from({ length: 100 }, async (_, at) => ({
      at,
      cookie: await sessionCookie(db, {
        applicants: [{ circleId: circle.id, email: `nummer-${at}@example.org` }],
      }),
    })),
  )
  const answers = await Promise.all(
    people.map(({ at, cookie }) =>
      request(at % 2 === 0 ? servers[0] : servers[1])
        .post(`/kringen/${circle.slug}/registration`)
        .set('Cookie', cookie)
        .type('form')
        // Half of them share an organisation that is not there yet: making it must not double it either.
        .send({ ...texts, organisation: at % 4 === 0 ? 'Gemeente Nieuw' : 'Gemeente Zwolle' }),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  await second.close()
  const count = (word: string) =>
    answers.filter(({ status, headers }) => status === 303 && headers.location?.endsWith(word)).length
  expect([count('notice=confirmed'), count('notice=waiting')]).toEqual([24, 76])
  const line = await db.selectFrom('registration').orderBy('arrival').select('state').execute()
  expect(line.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 24 }, () => 'confirmed'),
    ...Array.from({ length: 76 }, () => 'waiting'),
  ])
  const letters = await db
    .selectFrom('letter')
    .groupBy('kind')
    .orderBy('kind')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('kind', 'in', ['registrationConfirmed', 'registrationWaiting'])
    .execute()
  expect(letters).toEqual([
    { kind: 'registrationConfirmed', count: 24 },
    { kind: 'registrationWaiting', count: 76 },
  ])
})

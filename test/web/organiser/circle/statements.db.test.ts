import { expect, test } from '@jest/globals'
import request from 'supertest'
import { connect } from '../../../../src/db/connect.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()

// Counted where they leave for PostgreSQL: the statements of the session store as well as our own.
const countStatements = async (
  path: string,
  cookie: string,
): Promise<{ status: number; statements: number }> => {
  const connection = connect(database().url)
  let statements = 0
  connection.pool.on('connect', (client) => {
    const query = client.query.bind(client)
    // The cast: pg overloads `query`; whatever came is passed on as it came.
    client.query = ((...given: Parameters<typeof query>) => {
      statements++
      return query(...given)
    }) as typeof client.query
  })
  const answer = await request(testApp(connection)).get(path).set('Cookie', cookie)
  await connection.close()
  return { status: answer.status, statements }
}

test('a circle costs one statement, with 1 or 5 meetings and 1 or 40 people', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const organiser = await anOrganiser(db, institute.id)
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const counted = []
  for (const [slug, hosts, people] of [
    ['klein', ['Zwolle'], 1],
    ['groot', ['Breda', 'Ede', 'Venlo', 'Tiel', 'Goes'], 40],
  ] as const) {
    const circle = await aCircle(db, { instituteId: institute.id, slug, hosts: [...hosts], capacity: 24 })
    for (let at = 0; at < people; at++) {
      const state = at < 24 ? 'confirmed' : 'waiting'
      await aRegistration(
        db,
        { instituteId: institute.id, circleId: circle.id },
        { firstName: `P${slug}${at}`, state },
      )
    }
    counted.push(await countStatements(`/organiser/circles/${slug}`, cookie))
  }
  expect(counted).toEqual([
    { status: 200, statements: 1 },
    { status: 200, statements: 1 },
  ])
})

import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

test('every page of a participant says where in the series one is: at home in full, elsewhere in short', async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const { id } = await aRegistration(db, { instituteId, circleId: circle.id })
  const cookie = await sessionCookie(db, { registrationIds: [id] })
  const lines = async (path: string) => {
    const { text } = await request(testApp(database())).get(`/participant/${id}${path}`).set('Cookie', cookie)
    const here = /<a class="stop-link" href="([^"]*)" aria-current="true">/.exec(text)?.[1] ?? null
    return { full: text.includes('class="series"'), short: text.includes('class="series-short"'), here }
  }
  expect([await lines(''), await lines('/cases'), await lines('/meetings/2/answer')]).toEqual([
    { full: true, short: false, here: null },
    { full: false, short: true, here: null },
    { full: false, short: true, here: `/participant/${id}/meetings/2` },
  ])
})
